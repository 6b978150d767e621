/**
 * An insight's text as the wall shows it: blank lines, and blanks at the ends, take no room. What may not be in a text at all
 * the server has taken out already (T4).
 */
export function wallText(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, "\n").trim();
}

/**
 * Parts of `text` that each fit, in order and with nothing lost: broken between words, or between characters as a reader sees
 * them where a word alone is too long. `fits` must take a shorter text where it takes a longer one.
 */
export function splitToFit(text: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest !== "" && !fits(rest)) {
    const breaks = breaksOf(rest);
    let fitting = 0;
    let tooLong = breaks.length;
    while (tooLong - fitting > 1) {
      const middle = (fitting + tooLong) >> 1;
      if (fits(rest.slice(0, breaks[middle]).trimEnd())) fitting = middle;
      else tooLong = middle;
    }
    // One character that does not fit is shown all the same: its card clips it.
    const end = breaks[Math.max(1, fitting)] ?? rest.length;
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" && parts.length > 0 ? parts : [...parts, rest];
}

const longWord = 30;

/** Places where `text` may be broken, beginning with 0: after blanks, and inside words that are too long to keep whole. */
function breaksOf(text: string): number[] {
  const breaks = [0];
  for (const word of text.matchAll(/\S+\s*/g)) {
    if (word[0].length > longWord) {
      for (const { index } of graphemes.segment(word[0])) if (index > 0) breaks.push(word.index + index);
    }
    breaks.push(word.index + word[0].length);
  }
  return breaks;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
