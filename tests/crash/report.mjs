// Prints round after round, and sums up at the end.

const wrongShown = 3;
const lettersShown = 600;

export class Report {
  #rounds = 0;
  #failed = [];
  #promised = 0;

  constructor(write = console.log) {
    this.write = write;
  }

  get hasFailed() {
    return this.#failed.length > 0;
  }

  get failedCount() {
    return this.#failed.length;
  }

  /** `folder`: the data folder that was audited; it is kept where something is wrong. */
  round(name, notes, recovered, wrong, folder) {
    const promised = notes.reduce((total, { acknowledged }) => total + acknowledged, 0);
    this.#rounds += 1;
    this.#promised += promised;
    const counts = `${promised} acknowledged, ${recovered} recovered`;
    this.write(`${wrong.length === 0 ? "ok    " : "WRONG "} ${name.padEnd(36)} ${counts}`);
    if (wrong.length === 0) return;
    this.#failed.push(name);
    for (const one of wrong.slice(0, wrongShown)) this.write(`  ${shorten(one)}`);
    if (wrong.length > wrongShown) this.write(`  and ${wrong.length - wrongShown} more`);
    this.write(`  the folder, as the audit left it: ${folder}`);
  }

  sumUp() {
    this.write(`\n${this.#rounds} recoveries, ${this.#promised} acknowledgements looked up, ${this.failedCount} wrong`);
    for (const name of this.#failed) this.write(`  WRONG ${name}`);
  }
}

const shorten = (text) => (text.length > lettersShown ? `${text.slice(0, lettersShown)}…` : text);
