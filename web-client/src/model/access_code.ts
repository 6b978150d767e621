/**
 * The codes on the cards: 7 symbols and a check symbol, PROTOCOL.md rule L3. Reading is forgiving; a code that was
 * mistyped is told here, without asking the server.
 */

const alphabet = "0123456789ABCDEFGHJKMNPQRTVWXYZ";
const lookAlikes: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1", S: "5", U: "V" };

export const codeLength = 8;
/** A wall shows a shorter one, with the same check (W2). */
export const pairingCodeLength = 5;
const groupLength = 4;

export type ReadCode =
  | { outcome: "empty" }
  | { outcome: "short"; missing: number }
  /** At least one symbol is not what the card says. */
  | { outcome: "mistyped" }
  | { outcome: "good"; code: string };

/** What a person typed, as symbols of the alphabet: case, look-alikes and separators forgiven, the rest left out. */
export function codeSymbols(typed: string): string {
  let symbols = "";
  for (const character of typed.toUpperCase()) {
    const symbol = lookAlikes[character] ?? character;
    if (alphabet.includes(symbol)) symbols += symbol;
  }
  return symbols;
}

/** Judges what was typed; a good code comes without its hyphen, as it is sent. */
export function readCode(typed: string, length = codeLength): ReadCode {
  const symbols = codeSymbols(typed);
  if (symbols.length === 0) return { outcome: "empty" };
  if (symbols.length < length) return { outcome: "short", missing: length - symbols.length };
  return symbols.length === length && passesCheck(symbols)
    ? { outcome: "good", code: symbols }
    : { outcome: "mistyped" };
}

/**
 * Whether the sum of position (from 1) times value is 0 modulo 31. 31 is a prime, so one wrong symbol or two exchanged
 * ones never pass.
 */
export function passesCheck(symbols: string): boolean {
  let sum = 0;
  for (let index = 0; index < symbols.length; index += 1) {
    const value = alphabet.indexOf(symbols.charAt(index));
    if (value < 0) return false;
    sum += (index + 1) * value;
  }
  return sum % alphabet.length === 0;
}

/** The code as it stands on the card: two groups of four. */
export function showCode(symbols: string): string {
  return symbols.length > groupLength ? `${symbols.slice(0, groupLength)}-${symbols.slice(groupLength)}` : symbols;
}

export interface CodeField {
  text: string;
  /** A UTF-16 index into `text`. */
  caret: number;
}

/**
 * What the field for a code shall hold after an edit by the person: `before` is what it held, `after` what it holds
 * now. The caret stays behind the symbol it was behind. Removing the hyphen removes the symbol next to it, since the
 * hyphen itself would come back.
 */
export function formatCode(before: CodeField, after: CodeField): CodeField {
  let left = codeSymbols(after.text.slice(0, after.caret));
  let right = codeSymbols(after.text.slice(after.caret));
  const hyphenRemoved = left + right === codeSymbols(before.text) && after.text.length === before.text.length - 1;
  if (hyphenRemoved) {
    const backwards = after.caret < before.caret;
    if (backwards) left = left.slice(0, -1);
    else right = right.slice(1);
  }
  left = left.slice(0, codeLength);
  const symbols = (left + right).slice(0, codeLength);
  const hyphenBefore = left.length > groupLength || (left.length === groupLength && symbols.length > groupLength);
  return { text: showCode(symbols), caret: left.length + (hyphenBefore ? 1 : 0) };
}

/** The code in an address made for a QR code (`…/#CODE`), or nothing. */
export function codeInAddress(hash: string): string | undefined {
  const symbols = codeSymbols(hash);
  return hash.length > 1 && symbols.length === codeLength ? symbols : undefined;
}
