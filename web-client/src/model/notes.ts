/** A notepad, and where its caret stands (UTF-16, as the browser counts). */
export interface Noted {
  text: string;
  caret: number;
}

/** Puts `words` into a notepad at `caret`, on lines of their own; the caret then stands on a fresh line behind them. */
export function withNote(text: string, caret: number, words: string): Noted {
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  const opening = before === "" || before.endsWith("\n") ? "" : "\n";
  const closing = after.startsWith("\n") ? "" : "\n";
  const until = `${before}${opening}${words}${closing}`;
  return { text: until + after, caret: until.length + (closing === "" ? 1 : 0) };
}

/** What earlier pages left, in one; what two of them hold alike stands there once. */
export function notesTakenUp(left: readonly string[]): string {
  const written = new Map(left.map((text) => [text.trim(), text]));
  written.delete("");
  const [only, ...others] = written.values();
  return others.length === 0 ? (only ?? "") : [...written.keys()].join("\n\n");
}
