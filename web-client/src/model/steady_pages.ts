import { floorLetters, sized } from "./floor_sizes";
import { scaled } from "./letters";
import {
  type Block,
  deal,
  fillColumns,
  heightsIn,
  type Measure,
  type PageColumn,
  type Sheet,
  stackHeight,
  type WallPage,
} from "./wall_layout";

/** The previous pages with what has changed in them, where all keeps its place; else undefined. */
export function continued(
  previous: readonly WallPage[],
  blocks: readonly Block[],
  sheet: Sheet,
  measure: Measure,
): WallPage[] | undefined {
  const before = previous.flatMap(({ columns }) => columns.flatMap((column) => column.blocks));
  const known = before.filter(({ id }) => blocks.some((block) => block.id === id));
  const inOrder = known.every(({ id }, place) => blocks[place]?.id === id);
  const added = blocks.slice(known.length);
  if (before.length < 2 || !inOrder || before.some(({ part }) => part !== undefined)) return undefined;

  const pages = previous.map((page) => ({
    ...page,
    columns: page.columns.map((column) => ({
      ...column,
      blocks: column.blocks.flatMap((old) => {
        const block = blocks.find(({ id }) => id === old.id);
        return block === undefined ? [] : [{ ...old, text: block.text }];
      }),
    })),
  }));
  const last = pages.at(-1);
  last?.columns.at(-1)?.blocks.push(...added.map((block) => ({ ...block, size: last.size, textColumns: 1 as const })));
  // A gap where a card was taken back is calmer than a page that moves; a page without cards is not.
  if (pages.some((page) => page.columns.every((column) => column.blocks.length === 0))) return undefined;
  const columns = pages.flatMap((page) => page.columns);
  return columns.every((column) => holds(column, sheet, measure)) ? pages : undefined;
}

/** The previous page with its first card where it was, and the others in smaller letters beside it. */
export function aroundFirst(
  previous: readonly WallPage[],
  blocks: readonly Block[],
  sheet: Sheet,
  measure: Measure,
  textSize: number,
): WallPage[] | undefined {
  const [page] = previous;
  const lead = page?.columns[0];
  const [first] = blocks;
  if (page === undefined || lead === undefined || previous.length > 1 || page.columns.length < 2) return undefined;
  if (lead.blocks.length !== 1 || lead.blocks[0]?.id !== first?.id || lead.blocks[0]?.text !== first?.text)
    return undefined;
  const widths = page.columns.slice(1).map(({ width }) => width);
  for (const size of scaled(floorLetters, textSize).together.filter((smaller) => smaller < page.size)) {
    const cards = sized(blocks.slice(1), size, 1);
    const counts = fillColumns(heightsIn(cards, widths[0] ?? 0, measure), widths.length, sheet.height);
    if (counts !== undefined) return [{ size, columns: [lead, ...deal(cards, counts, widths)] }];
  }
  return undefined;
}

function holds({ blocks, width }: PageColumn, sheet: Sheet, measure: Measure): boolean {
  const height = stackHeight(heightsIn(blocks, width, measure));
  return height <= sheet.height && width <= sheet.width;
}
