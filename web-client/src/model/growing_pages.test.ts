import { describe, expect, it } from "vitest";
import { growingPages } from "./growing_pages";
import { heightsIn, stackHeight, type WallPage } from "./wall_layout";
import {
  beamerSheet,
  blocksOf,
  longText,
  measure,
  phoneSheet,
  repeat,
  shortText,
  shownOn,
  wideSheet,
} from "./wall_layout.testing";

/** Where each insight is: its page, column and what stands above it there. */
function placesOf(pages: readonly WallPage[]): Map<string, string> {
  return new Map(
    pages.flatMap((page, pageAt) =>
      page.columns.flatMap(({ blocks, width }, columnAt) =>
        blocks.map((block, place) => [
          `${block.id} ${block.part?.number ?? ""}`,
          JSON.stringify([pageAt, columnAt, width, block.size, blocks.slice(0, place)]),
        ]),
      ),
    ),
  );
}

const mixed = blocksOf(...repeat(shortText, 3), longText, shortText, longText.repeat(4), shortText);

describe("the pages of insights that come one by one", () => {
  for (const [name, sheet] of Object.entries({ wideSheet, beamerSheet, phoneSheet })) {
    it(`never move what came before, on the ${name}`, () => {
      for (let count = 1; count < mixed.length; count += 1) {
        const before = placesOf(growingPages(mixed.slice(0, count), sheet, measure));
        const after = placesOf(growingPages(mixed.slice(0, count + 1), sheet, measure));
        for (const [id, place] of before) expect(after.get(id)).toBe(place);
      }
    });

    it(`hold them all within the ${name}, the newest on the last page`, () => {
      const pages = growingPages(mixed, sheet, measure);
      expect(new Set(shownOn(pages))).toEqual(new Set(mixed.map(({ id }) => id)));
      expect(shownOn(pages.slice(-1))).toContain(mixed.at(-1)?.id);
      for (const { blocks, width } of pages.flatMap((page) => page.columns)) {
        expect(stackHeight(heightsIn(blocks, width, measure))).toBeLessThanOrEqual(sheet.height + 0.01);
      }
    });
  }

  it("leave room beside the first", () => {
    const [page] = growingPages(blocksOf(shortText), wideSheet, measure);
    expect(page?.columns.map(({ blocks }) => blocks.length)).toEqual([1, 0]);
  });

  it("begin a page for a text that is longer than a column, so that it is read side by side", () => {
    const pages = growingPages(blocksOf(shortText, longText.repeat(4)), wideSheet, measure);
    expect(pages[1]?.columns[0]?.blocks[0]?.part?.number).toBe(1);
    expect(pages[1]?.columns[1]?.blocks[0]?.part?.number).toBe(2);
  });

  it("are none while nothing has come", () => {
    expect(growingPages([], wideSheet, measure)).toEqual([]);
  });
});
