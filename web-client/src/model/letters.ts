/** The sizes of letters that a layout of the wall may choose from, the largest first. */
export interface Letters {
  /** For a card that is alone on its page. */
  alone: readonly number[];
  /** For a page that holds everything. */
  together: readonly number[];
  /** For pages that turn. */
  paged: readonly number[];
  /** For texts that no page holds. */
  part: number;
}

/** The least that is read from the back of a hall, in units of a hundredth of the screen's height. */
export const sizeLeast = 3;

/** As large as can be: what walls are read in that nobody set otherwise. */
const whole = 100;

export function scaleOf(textSize: number): number {
  return textSize / whole;
}

/**
 * Lays out pages in letters of `textSize` percent of those that `lay` takes by itself, which are as large as there is room for:
 * larger ones turn more pages, smaller ones leave more room.
 */
export function inTextSize<Page extends { size: number }>(
  textSize: number,
  letters: Letters,
  lay: (letters: Letters) => Page[],
): Page[] {
  const pages = lay(letters);
  if (textSize === whole || pages.length === 0) return pages;
  const size = Math.min(...pages.map((page) => page.size)) * scaleOf(textSize);
  return lay(textSize > whole ? atLeast(scaled(letters, textSize), size) : only(size));
}

/** The same choice in letters of `textSize` percent. */
export function scaled(letters: Letters, textSize: number): Letters {
  const scale = (size: number) => size * scaleOf(textSize);
  return {
    alone: letters.alone.map(scale),
    together: letters.together.map(scale),
    paged: letters.paged.map(scale),
    part: scale(letters.part),
  };
}

function atLeast({ alone, together, paged, part }: Letters, size: number): Letters {
  const larger = (sizes: readonly number[]) => [...sizes.filter((candidate) => candidate > size), size];
  return { alone: larger(alone), together: larger(together), paged: larger(paged), part: Math.max(part, size) };
}

function only(size: number): Letters {
  return { alone: [size], together: [size], paged: [size], part: size };
}
