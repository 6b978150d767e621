/** A piece of a text, and whether it is in the other text too. */
export interface Piece {
  text: string;
  changed: boolean;
}

export interface ChangedWords {
  before: Piece[];
  after: Piece[];
}

// Two texts of 2,000 letters have far fewer words; what was never meant to be read word by word is not compared so.
const comparedMax = 1_000_000;

/** Where two texts differ, word by word: what went from the one, and what came into the other. */
export function changedWords(before: string, after: string): ChangedWords {
  const old = tokensOf(before);
  const young = tokensOf(after);
  const most = Math.min(old.length, young.length);
  let head = 0;
  while (head < most && old[head] === young[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;

  const kept = longestCommon(old.slice(head, old.length - tail), young.slice(head, young.length - tail));
  const sides = (tokens: readonly string[], places: ReadonlySet<number>) =>
    tokens.map((text, place) => ({
      text,
      changed: place >= head && place < tokens.length - tail && !places.has(place - head),
    }));
  return {
    before: joined(sides(old, new Set(kept.map(([place]) => place)))),
    after: joined(sides(young, new Set(kept.map(([, place]) => place)))),
  };
}

/** Words, blanks between them, and every other sign by itself. */
function tokensOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** The places, in either, of the longest row of tokens that both have. */
function longestCommon(one: readonly string[], other: readonly string[]): [number, number][] {
  const width = other.length + 1;
  if ((one.length + 1) * width > comparedMax) return [];
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (left: number, right: number) => lengths[left * width + right] ?? 0;
  for (let left = one.length - 1; left >= 0; left -= 1) {
    for (let right = other.length - 1; right >= 0; right -= 1) {
      lengths[left * width + right] =
        one[left] === other[right] ? at(left + 1, right + 1) + 1 : Math.max(at(left + 1, right), at(left, right + 1));
    }
  }
  const places: [number, number][] = [];
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    if (one[left] === other[right]) places.push([left++, right++]);
    else if (at(left + 1, right) >= at(left, right + 1)) left += 1;
    else right += 1;
  }
  return places;
}

/** Runs of what is alike as one piece; a blank between two words that changed changed with them. */
function joined(tokens: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [place, { text, changed }] of tokens.entries()) {
    const between = text.trim() === "" && tokens[place - 1]?.changed === true && tokens[place + 1]?.changed === true;
    const last = pieces.at(-1);
    if (last?.changed === (changed || between)) last.text += text;
    else pieces.push({ text, changed: changed || between });
  }
  return pieces;
}
