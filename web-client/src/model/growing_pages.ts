import {
  type Block,
  cardHeights,
  columnPartSize,
  columnSizes,
  columnWidth,
  gap,
  type Measure,
  type PageColumn,
  partsOf,
  type Sheet,
  type SizedBlock,
  type WallPage,
} from "./wall_layout";

/** From this width on a sheet takes columns beside each other. */
const wide = 100;

/**
 * The pages of a table whose insights come one by one: each takes the next free place, in letters as large as its own text
 * allows, so that what came before it never moves. `blocks` are in the order in which they came; the last page holds the newest.
 */
export function growingPages(blocks: readonly Block[], sheet: Sheet, measure: Measure): WallPage[] {
  const count = sheet.width < wide ? 1 : 2;
  const width = columnWidth(sheet, count);
  const pages: WallPage[] = [];
  let filled = 0;
  let column: PageColumn | undefined;

  for (const block of blocks) {
    const cards = cardsOf(block, width, sheet.height, measure);
    for (const { card, height } of cards) {
      if (column === undefined || filled + gap + height > sheet.height) {
        column = freeColumn(cards.length > 1 && card === cards[0]?.card);
        filled = -gap;
      }
      column.blocks.push(card);
      filled += gap + height;
    }
  }
  return pages;

  /** The next column that holds nothing yet; on a new page where `fresh`, so that parts of one text are read side by side. */
  function freeColumn(fresh: boolean): PageColumn {
    const free = fresh ? undefined : pages.at(-1)?.columns.find(({ blocks: there }) => there.length === 0);
    if (free !== undefined) return free;
    const columns = Array.from({ length: count }, (): PageColumn => ({ width, blocks: [] }));
    pages.push({ size: columnSizes[0] ?? columnPartSize, columns });
    return columns[0] ?? { width, blocks: [] };
  }
}

/** A card in the largest letters in which it fits a column, or the parts of one that fits in none. */
function cardsOf(
  block: Block,
  width: number,
  height: number,
  measure: Measure,
): { card: SizedBlock; height: number }[] {
  for (const size of columnSizes) {
    const own = heightOf(block, size, width, measure);
    if (own <= height) return [{ card: { ...block, size, textColumns: 1 }, height: own }];
  }
  return partsOf(block, columnPartSize, width, height, measure).map((part) => ({
    card: { ...part, size: columnPartSize, textColumns: 1 },
    height: heightOf(part, columnPartSize, width, measure),
  }));
}

function heightOf({ text }: Block, size: number, width: number, measure: Measure): number {
  return cardHeights([text], size, width, measure)[0] ?? 0;
}
