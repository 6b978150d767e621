import { floorLetters, sized } from "./floor_sizes";
import { inTextSize, type Letters } from "./letters";
import { aroundFirst, continued } from "./steady_pages";
import {
  type Block,
  cardHeights,
  columnWidth,
  deal,
  fillColumns,
  gap,
  heightsIn,
  isTooMuch,
  type Measure,
  partsOf,
  type Sheet,
  stackHeight,
  type WallPage,
} from "./wall_layout";

/** How much larger the first card is: the one that its table shared first. */
const leadScales = [1.35, 1.18];
const pagedLeadScale = 1.2;
/** From this width on a sheet takes columns beside each other. */
const wide = 100;
/** A column takes at least so many times the height of its letters. */
const columnLettersMin = 5.5;

/**
 * The pages of the table that has the floor: as few as can be, then letters as large as can be, the first card the largest.
 * With `previous`, the pages shown now, those stay as they are as long as all fits in them: what is being read does not move.
 * `textSize` is in percent of that.
 */
export function floorPages(
  blocks: readonly Block[],
  sheet: Sheet,
  measure: Measure,
  previous: readonly WallPage[] = [],
  textSize = 100,
): WallPage[] {
  if (blocks.length === 0) return [];
  const steady = continued(previous, blocks, sheet, measure) ?? aroundFirst(previous, blocks, sheet, measure, textSize);
  if (steady !== undefined) return steady;
  return inTextSize(textSize, floorLetters, (letters) => {
    const page = onePage(blocks, sheet, measure, letters);
    return page === undefined ? manyPages(blocks, sheet, measure, letters) : [page];
  });
}

function onePage(blocks: readonly Block[], sheet: Sheet, measure: Measure, letters: Letters): WallPage | undefined {
  if (blocks.length === 1) return alone(blocks, sheet, measure, letters);
  for (const size of letters.together) {
    if (isTooMuch(textsOf(blocks), size, sheet)) continue;
    for (const scale of leadScales) {
      for (const shares of sharesOf(blocks.length, sheet)) {
        const page = beside(blocks, size, scale, shares, sheet, measure);
        if (page !== undefined) return page;
      }
      for (const count of columnCounts(sheet, size)) {
        const page = evenly(blocks, size, scale, count, sheet, measure);
        if (page !== undefined) return page;
      }
    }
  }
  return undefined;
}

function columnCounts(sheet: Sheet, size: number): number[] {
  if (sheet.width < wide) return [1];
  const counts = [2, 3].filter((count) => columnWidth(sheet, count) >= columnLettersMin * size);
  return counts.length === 0 ? [1] : counts;
}

function alone(blocks: readonly Block[], sheet: Sheet, measure: Measure, letters: Letters): WallPage | undefined {
  for (const size of letters.alone) {
    if (isTooMuch(textsOf(blocks), size, sheet)) continue;
    const textColumns = columnsOfText(size, sheet);
    const heights = cardHeights(textsOf(blocks), size, sheet.width, measure, textColumns);
    if (stackHeight(heights) <= sheet.height)
      return {
        size,
        columns: [
          { width: sheet.width, blocks: blocks.map((block) => ({ ...block, size, textColumns })), fills: true },
        ],
      };
  }
  return undefined;
}

function columnsOfText(size: number, sheet: Sheet): 1 | 2 {
  return sheet.width / size > 33 ? 2 : 1;
}

/** How wide the first card's column is against the others, in the order of preference. */
function sharesOf(count: number, sheet: Sheet): number[][] {
  if (sheet.width < wide) return [];
  return count > 3
    ? [
        [1.18, 1],
        [1.3, 1, 1],
      ]
    : [[1.18, 1]];
}

/** The first card in a column of its own, the rest beside it. */
function beside(
  blocks: readonly Block[],
  size: number,
  scale: number,
  shares: readonly number[],
  sheet: Sheet,
  measure: Measure,
): WallPage | undefined {
  const room = sheet.width - gap * (shares.length - 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (room * share) / whole);
  const cards = sized(blocks, size, scale);
  const [leadHeight = 0] = heightsIn(cards.slice(0, 1), widths[0] ?? 0, measure);
  if (leadHeight > sheet.height) return undefined;
  const heights = heightsIn(cards.slice(1), widths[1] ?? 0, measure);
  const counts = fillColumns(heights, widths.length - 1, sheet.height);
  // Fewer columns than there is room for would leave a hole in the page.
  if (counts === undefined || counts.length < widths.length - 1) return undefined;
  const [lead, ...others] = deal(cards, [1, ...counts], widths);
  return lead && { size, columns: [{ ...lead, fills: true }, ...others] };
}

/** All cards in equal columns. */
function evenly(
  blocks: readonly Block[],
  size: number,
  scale: number,
  count: number,
  sheet: Sheet,
  measure: Measure,
): WallPage | undefined {
  const width = columnWidth(sheet, count);
  const cards = sized(blocks, size, scale);
  const counts = fillColumns(heightsIn(cards, width, measure), count, sheet.height);
  if (counts === undefined) return undefined;
  const columns = deal(cards, counts, Array(count).fill(width));
  const single = columns.every((column) => column.blocks.length === 1);
  return { size, columns: single ? columns.map((column) => ({ ...column, fills: true })) : columns };
}

function manyPages(blocks: readonly Block[], sheet: Sheet, measure: Measure, letters: Letters): WallPage[] {
  let best: WallPage[] = [];
  for (const size of letters.paged) {
    for (const columns of columnCounts(sheet, size)) {
      const fill = (most: number) => turned(blocks, size, columns, most, sheet, measure, letters);
      const pages = fill(blocks.length);
      if (best.length > 0 && pages.length >= best.length) continue;
      // The same number of pages with a like number of cards on each, where that can be.
      const evened = fill(Math.ceil(blocks.length / pages.length));
      best = evened.length === pages.length ? evened : pages;
    }
  }
  return best.map((page, place) => roomier(page, sheet, measure, letters, place === 0));
}

/** The same cards in the largest letters that their page has room for. */
function roomier(page: WallPage, sheet: Sheet, measure: Measure, letters: Letters, isFirst: boolean): WallPage {
  const blocks = page.columns.flatMap((column) => column.blocks);
  if (blocks.some(({ part }) => part !== undefined) || blocks.length === 1) return page;
  let best = page;
  for (const size of letters.together.toReversed().filter((larger) => larger > page.size)) {
    const scale = isFirst ? pagedLeadScale : 1;
    const larger = columnCounts(sheet, size).map((count) => evenly(blocks, size, scale, count, sheet, measure));
    const found = larger.find((candidate) => candidate !== undefined);
    if (found === undefined) break;
    best = found;
  }
  return best;
}

/** Fills page after page, each with at most `most` cards; a text too long for a column gets pages of its own. */
function turned(
  blocks: readonly Block[],
  size: number,
  columns: number,
  most: number,
  sheet: Sheet,
  measure: Measure,
  letters: Letters,
): WallPage[] {
  // All at once, and not one after the other as the pages fill.
  cardHeights(textsOf(blocks), size, columnWidth(sheet, columns), measure);
  const pages: WallPage[] = [];
  let waiting: Block[] = [];
  let shown: WallPage | undefined;
  const flush = () => {
    if (shown !== undefined) pages.push(shown);
    waiting = [];
    shown = undefined;
  };
  for (const block of blocks) {
    const place = (with_: Block[]) =>
      evenly(with_, size, pages.length === 0 ? pagedLeadScale : 1, columns, sheet, measure);
    const together = waiting.length < most ? place([...waiting, block]) : undefined;
    if (together !== undefined) {
      waiting.push(block);
      shown = together;
      continue;
    }
    flush();
    shown = place([block]);
    if (shown === undefined) pages.push(...longTextPages(block, sheet, measure, letters));
    else waiting = [block];
  }
  flush();
  return pages;
}

function longTextPages(block: Block, sheet: Sheet, measure: Measure, letters: Letters): WallPage[] {
  const size = letters.part;
  const whole = alone([block], sheet, measure, letters);
  if (whole !== undefined) return [whole];
  const textColumns = columnsOfText(size, sheet);
  return partsOf(block, size, sheet.width, sheet.height, measure, textColumns).map((part) => ({
    size,
    columns: [{ width: sheet.width, blocks: [{ ...part, size, textColumns }], fills: true }],
  }));
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.map(({ text }) => text);
}
