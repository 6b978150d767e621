import { onePageSizes, sized } from "./floor_sizes";
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

// 3 is the least that is read from the back of a hall.
const aloneSizes = [9, 8, 7.2, 6.4, 5.8, 5.2, 4.7, 4.3, 3.9, 3.6, 3.3, 3];
const pagedSizes = [4.6, 4.3, 3.9, 3.6, 3.3];
const longTextSize = 3.6;
/** How much larger the first card is: the one that its table shared first. */
const leadScales = [1.35, 1.18];
const pagedLeadScale = 1.2;
/** From this width on a sheet takes columns beside each other. */
const wide = 100;

/**
 * The pages of the table that has the floor: as few as can be, then letters as large as can be, the first card the largest.
 * With `previous`, the pages shown now, those stay as they are as long as all fits in them: what is being read does not move.
 */
export function floorPages(
  blocks: readonly Block[],
  sheet: Sheet,
  measure: Measure,
  previous: readonly WallPage[] = [],
): WallPage[] {
  if (blocks.length === 0) return [];
  const steady = continued(previous, blocks, sheet, measure) ?? aroundFirst(previous, blocks, sheet, measure);
  if (steady !== undefined) return steady;
  const page = onePage(blocks, sheet, measure);
  return page === undefined ? manyPages(blocks, sheet, measure) : [page];
}

function onePage(blocks: readonly Block[], sheet: Sheet, measure: Measure): WallPage | undefined {
  if (blocks.length === 1) return alone(blocks, sheet, measure);
  for (const size of onePageSizes) {
    if (isTooMuch(textsOf(blocks), size, sheet)) continue;
    for (const scale of leadScales) {
      for (const shares of sharesOf(blocks.length, sheet)) {
        const page = beside(blocks, size, scale, shares, sheet, measure);
        if (page !== undefined) return page;
      }
      for (const count of columnCounts(sheet)) {
        const page = evenly(blocks, size, scale, count, sheet, measure);
        if (page !== undefined) return page;
      }
    }
  }
  return undefined;
}

function columnCounts(sheet: Sheet): number[] {
  return sheet.width < wide ? [1] : [2, 3];
}

function alone(blocks: readonly Block[], sheet: Sheet, measure: Measure): WallPage | undefined {
  for (const size of aloneSizes) {
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

function manyPages(blocks: readonly Block[], sheet: Sheet, measure: Measure): WallPage[] {
  let best: WallPage[] = [];
  for (const size of pagedSizes) {
    for (const columns of columnCounts(sheet)) {
      const pages = turned(blocks, size, columns, sheet, measure, blocks.length);
      if (best.length > 0 && pages.length >= best.length) continue;
      // The same number of pages with a like number of cards on each, where that can be.
      const evened = turned(blocks, size, columns, sheet, measure, Math.ceil(blocks.length / pages.length));
      best = evened.length === pages.length ? evened : pages;
    }
  }
  return best.map((page, place) => roomier(page, sheet, measure, place === 0));
}

/** The same cards in the largest letters that their page has room for. */
function roomier(page: WallPage, sheet: Sheet, measure: Measure, isFirst: boolean): WallPage {
  const blocks = page.columns.flatMap((column) => column.blocks);
  if (blocks.some(({ part }) => part !== undefined) || blocks.length === 1) return page;
  let best = page;
  for (const size of onePageSizes.toReversed().filter((larger) => larger > page.size)) {
    const scale = isFirst ? pagedLeadScale : 1;
    const larger = columnCounts(sheet).map((count) => evenly(blocks, size, scale, count, sheet, measure));
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
  sheet: Sheet,
  measure: Measure,
  most: number,
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
    if (shown === undefined) pages.push(...longTextPages(block, sheet, measure));
    else waiting = [block];
  }
  flush();
  return pages;
}

function longTextPages(block: Block, sheet: Sheet, measure: Measure): WallPage[] {
  const size = longTextSize;
  const whole = alone([block], sheet, measure);
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
