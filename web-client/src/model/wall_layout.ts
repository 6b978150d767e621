import { type Letters, sizeLeast } from "./letters";
import { splitToFit } from "./wall_text";

/**
 * How cards are laid on a page of the wall: what its columns hold and how large the letters are. All lengths are in units of
 * a hundredth of the screen's height (on odd shapes a little else, see wall_screen.tsx). Letters are measured by who calls.
 */
export interface Sheet {
  width: number;
  height: number;
}

/** What a card holds. A text that is too long for any page comes in parts. */
export interface Block {
  id: string;
  text: string;
  part?: { number: number; of: number };
}

export interface SizedBlock extends Block {
  /** Of the letters. */
  size: number;
  /** A long line is hard to read: a wide card sets its text in two columns. */
  textColumns: 1 | 2;
}

export interface PageColumn {
  width: number;
  blocks: SizedBlock[];
  /** Its one card takes the whole height of the page. */
  fills?: boolean;
}

export interface WallPage {
  /** Of the letters, but for a first card that is larger. */
  size: number;
  columns: PageColumn[];
}

const columnSizes = [5.2, 4.7, 4.3, 3.9, 3.6, 3.3, sizeLeast];
/** For cards that stand in columns. */
export const columnLetters: Letters = { alone: columnSizes, together: columnSizes, paged: [3.3], part: 3.3 };

/** The heights that texts take, set in letters of `size` in a column of `width`. */
export type Measure = (texts: readonly string[], size: number, width: number, textColumns: 1 | 2) => number[];

/** Between cards, and between columns. */
export const gap = 2.4;

/** Kept in step with wall.css: a card's padding, and the line below its text with the room above it. */
export const paddingOf = (size: number) => 0.7 + size * 0.4;
const footHeight = 4.2;
const roundingSlack = 0.3;

export function innerWidth(size: number, width: number): number {
  return width - 2 * paddingOf(size) - roundingSlack;
}

export function cardHeight(size: number, textHeight: number): number {
  return textHeight + 2 * paddingOf(size) + footHeight + roundingSlack;
}

/** The heights of cards in a column of `width`. */
export function cardHeights(
  texts: readonly string[],
  size: number,
  width: number,
  measure: Measure,
  textColumns: 1 | 2 = 1,
): number[] {
  return measure(texts, size, innerWidth(size, width), textColumns).map((height) => cardHeight(size, height));
}

// No letter that is common is narrower than this part of its height, and no line lower than that one.
const letterMin = 0.3;
const lineMin = 1.2;

/** Whether so much text cannot be on a sheet in letters of `size`: known without measuring, which is dear. */
export function isTooMuch(texts: readonly string[], size: number, sheet: Sheet): boolean {
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  return letters * letterMin * lineMin * size * size > sheet.width * sheet.height;
}

/** The widths of `count` equal columns. */
export function columnWidth(sheet: Sheet, count: number): number {
  return (sheet.width - gap * (count - 1)) / count;
}

export function stackHeight(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, heights.length - 1);
}

export const rowWidth = stackHeight;

/**
 * Cuts a row of cards into at most `columns` columns of at most `height`, in order and as even as can be. Gives how many cards
 * each column takes, or undefined where they do not fit.
 */
export function fillColumns(heights: readonly number[], columns: number, height: number): number[] | undefined {
  const whole = cut(heights, height);
  if (whole === undefined || whole.length > columns) return undefined;
  let best = whole;
  let tooLow = 0;
  let enough = height;
  while (enough - tooLow > 0.5) {
    const middle = (enough + tooLow) / 2;
    const counts = cut(heights, middle);
    if (counts !== undefined && counts.length <= columns) {
      best = counts;
      enough = middle;
    } else tooLow = middle;
  }
  return best;
}

/** Fills column after column; undefined where one card alone is too high. */
function cut(heights: readonly number[], limit: number): number[] | undefined {
  const counts: number[] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const height of heights) {
    if (height > limit) return undefined;
    if (filled + gap + height > limit) {
      counts.push(0);
      filled = -gap;
    }
    filled += gap + height;
    counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
  }
  return counts;
}

/** The first cards to the first column, the next to the second, as `counts` has it. */
export function deal(cards: readonly SizedBlock[], counts: readonly number[], widths: readonly number[]): PageColumn[] {
  let from = 0;
  return widths.map((width, place) => {
    const count = counts[place] ?? 0;
    const column = { width, blocks: cards.slice(from, from + count) };
    from += count;
    return column;
  });
}

/** The block itself, or the parts of it that each fit a column of `width` and `height`. */
export function partsOf(
  block: Block,
  size: number,
  width: number,
  height: number,
  measure: Measure,
  textColumns: 1 | 2 = 1,
): Block[] {
  const fits = (text: string) => stackHeight(cardHeights([text], size, width, measure, textColumns)) <= height;
  const texts = splitToFit(block.text, fits);
  if (texts.length === 1) return [block];
  return texts.map((text, index) => ({ id: block.id, text, part: { number: index + 1, of: texts.length } }));
}

/** Cards of one column; letters of one size are measured together. */
export function heightsIn(cards: readonly SizedBlock[], width: number, measure: Measure): number[] {
  const heights = new Map<SizedBlock, number>();
  for (const size of new Set(cards.map((card) => card.size))) {
    for (const textColumns of [1, 2] as const) {
      const alike = cards.filter((card) => card.size === size && card.textColumns === textColumns);
      if (alike.length === 0) continue;
      const texts = alike.map(({ text }) => text);
      const measured = cardHeights(texts, size, width, measure, textColumns);
      for (const [place, card] of alike.entries()) heights.set(card, measured[place] ?? 0);
    }
  }
  return cards.map((card) => heights.get(card) ?? 0);
}
