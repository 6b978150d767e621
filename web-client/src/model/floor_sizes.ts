import { type Letters, sizeLeast } from "./letters";
import type { Block, SizedBlock } from "./wall_layout";

/** One page is worth smaller letters down to 3.3. */
export const floorLetters: Letters = {
  alone: [9, 8, 7.2, 6.4, 5.8, 5.2, 4.7, 4.3, 3.9, 3.6, 3.3, sizeLeast],
  together: [6.8, 6.4, 6, 5.6, 5.2, 4.9, 4.6, 4.3, 4, 3.8, 3.6, 3.3],
  paged: [4.6, 4.3, 3.9, 3.6, 3.3],
  part: 3.6,
};

const leadMax = 8.6;

/** Cards in letters of `size`, the first `scale` times as large. */
export function sized(blocks: readonly Block[], size: number, scale: number): SizedBlock[] {
  return blocks.map((block, place) => ({
    ...block,
    size: place === 0 ? Math.max(size, Math.min(size * scale, leadMax)) : size,
    textColumns: 1,
  }));
}
