/**
 * The rule for clean text (T4), the same as `protocol/text/unicode.hpp`: an operation that inserts anything else is
 * refused by the server, so the page takes it out first.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/(?!\n)[\p{Cc}\p{Cs}\p{NChar}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, "");
}

/** As `cleanText`, for one line such as a name. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/\n/g, " ")
    .replace(/^ +| +$/g, "");
}

/** The number of Unicode code points, in which all lengths of the protocol are counted (T2). */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The first `most` code points of a text. */
export function firstCodePoints(text: string, most: number): string {
  let index = 0;
  for (let count = 0; count < most && index < text.length; count += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return text.slice(0, index);
}
