import type { Block, SizedBlock } from "./wall_layout";

/** Sizes for a page that holds everything; one page is worth smaller letters down to 3.3. */
export const onePageSizes = [6.8, 6.4, 6, 5.6, 5.2, 4.9, 4.6, 4.3, 4, 3.8, 3.6, 3.3];

const leadMax = 8.6;

/** Cards in letters of `size`, the first `scale` times as large. */
export function sized(blocks: readonly Block[], size: number, scale: number): SizedBlock[] {
  return blocks.map((block, place) => ({
    ...block,
    size: place === 0 ? Math.min(size * scale, leadMax) : size,
    textColumns: 1,
  }));
}
