import { type Letters, scaled } from "./letters";
import {
  type Block,
  cardHeights,
  columnLetters,
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
 * `textSize` is in percent of that.
 */
export function growingPages(blocks: readonly Block[], sheet: Sheet, measure: Measure, textSize = 100): WallPage[] {
  const letters = lettersFor(textSize);
  const count = sheet.width < wide ? 1 : 2;
  const width = columnWidth(sheet, count);
  const pages: WallPage[] = [];
  let filled = 0;
  let column: PageColumn | undefined;

  for (const block of blocks) {
    const cards = cardsOf(block, width, sheet.height, measure, letters);
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
    pages.push({ size: letters.together[0] ?? letters.part, columns });
    return columns[0] ?? { width, blocks: [] };
  }
}

/** Between the least and the most of `textSize` also those of the usual choice, so that no text is smaller for being asked larger. */
function lettersFor(textSize: number): Letters {
  const letters = scaled(columnLetters, textSize);
  const [most = letters.part] = letters.together;
  const least = letters.together.at(-1) ?? letters.part;
  const usual = columnLetters.together.filter((size) => size > least && size < most);
  return { ...letters, together: [...letters.together, ...usual].sort((left, right) => right - left) };
}

/** A card in the largest letters in which it fits a column, or the parts of one that fits in none. */
function cardsOf(
  block: Block,
  width: number,
  height: number,
  measure: Measure,
  letters: Letters,
): { card: SizedBlock; height: number }[] {
  for (const size of letters.together) {
    const own = heightOf(block, size, width, measure);
    if (own <= height) return [{ card: { ...block, size, textColumns: 1 }, height: own }];
  }
  const size = letters.part;
  return partsOf(block, size, width, height, measure).map((part) => ({
    card: { ...part, size, textColumns: 1 },
    height: heightOf(part, size, width, measure),
  }));
}

function heightOf({ text }: Block, size: number, width: number, measure: Measure): number {
  return cardHeights([text], size, width, measure)[0] ?? 0;
}
