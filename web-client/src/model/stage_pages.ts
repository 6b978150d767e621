import { floorPages } from "./floor_pages";
import { floorLetters } from "./floor_sizes";
import { scaled, scaleOf } from "./letters";
import { type Block, gap, heightsIn, type Measure, type Sheet, type SizedBlock, type WallPage } from "./wall_layout";

const restSize = 3.3;
/** Smaller than this the latest takes the page alone. */
const leadMin = 3.9;
const leadShare = 0.6;
/** From this width on a sheet takes columns beside each other. */
const wide = 100;

/**
 * The pages for who speaks while her insights come one by one, `blocks` with the latest first: that one as large as can be, and
 * beside it those before it, as many as there is room for. `textSize` is in percent of that.
 */
export function stagePages(blocks: readonly Block[], sheet: Sheet, measure: Measure, textSize = 100): WallPage[] {
  const [latest, ...before] = blocks;
  if (latest === undefined) return [];
  const page = sheet.width < wide || before.length === 0 ? undefined : beside(latest, before, sheet, measure, textSize);
  return page === undefined ? floorPages([latest], sheet, measure, [], textSize) : [page];
}

function beside(
  latest: Block,
  before: readonly Block[],
  sheet: Sheet,
  measure: Measure,
  textSize: number,
): WallPage | undefined {
  const width = (sheet.width - gap) * leadShare;
  const restWidth = sheet.width - gap - width;
  const rest = restSize * scaleOf(textSize);
  for (const size of scaled(floorLetters, textSize).alone.filter((candidate) => candidate >= leadMin)) {
    const lead: SizedBlock = { ...latest, size, textColumns: 1 };
    if ((heightsIn([lead], width, measure)[0] ?? 0) > sheet.height) continue;
    const blocks = thoseWithRoom(before, rest, restWidth, sheet.height, measure);
    if (blocks.length === 0) return undefined;
    return {
      size,
      columns: [
        { width, blocks: [lead], fills: true },
        { width: restWidth, blocks },
      ],
    };
  }
  return undefined;
}

function thoseWithRoom(
  blocks: readonly Block[],
  size: number,
  width: number,
  height: number,
  measure: Measure,
): SizedBlock[] {
  const cards = blocks.map((block): SizedBlock => ({ ...block, size, textColumns: 1 }));
  const heights = heightsIn(cards, width, measure);
  let filled = -gap;
  return cards.filter((_, place) => {
    filled += gap + (heights[place] ?? 0);
    return filled <= height;
  });
}
