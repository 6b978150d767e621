// Random numbers that a seed brings back.

/** Xorshift over 32 bits, after Marsaglia (2003): the same seed gives the same numbers. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ 0x6c078965) | 1;
    for (let i = 0; i < 8; i += 1) this.#next();
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit) {
    return this.#next() % limit;
  }

  /** A whole number, both ends included. */
  between(low, high) {
    return low + this.below(high - low + 1);
  }

  happens(percent) {
    return this.below(100) < percent;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  #next() {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return x >>> 0;
  }
}
