import { describe, expect, it } from "vitest";
import { stagePages } from "./stage_pages";
import { heightsIn, stackHeight } from "./wall_layout";
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

describe("what the speaking chair sees of her insights that come one by one", () => {
  it("is the latest the largest, and those before it beside it", () => {
    const [page] = stagePages(blocksOf("Dit is het.", ...repeat(shortText, 2)), wideSheet, measure);
    const [lead, rest] = page?.columns ?? [];
    expect(lead?.blocks.map(({ id }) => id)).toEqual(["insight0"]);
    expect(rest?.blocks.map(({ id }) => id)).toEqual(["insight1", "insight2"]);
    expect(lead?.blocks[0]?.size).toBeGreaterThan(2 * (rest?.blocks[0]?.size ?? 0));
  });

  it("leaves out the earliest where there is no room for all", () => {
    const pages = stagePages(blocksOf(...repeat(shortText, 20)), wideSheet, measure);
    const shown = shownOn(pages);
    expect(pages).toHaveLength(1);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual(shown.map((_, place) => `insight${place}`));
  });

  it("is the latest alone where that is long or the screen narrow, with nothing lost", () => {
    for (const [text, sheet] of [
      [longText.repeat(2), wideSheet],
      [shortText, phoneSheet],
    ] as const) {
      const pages = stagePages(blocksOf(text, shortText), sheet, measure);
      expect(new Set(shownOn(pages))).toEqual(new Set(["insight0"]));
    }
  });

  it("stays within the sheet in any size of letters", () => {
    for (const sheet of [wideSheet, beamerSheet, phoneSheet]) {
      for (const textSize of [60, 100, 160]) {
        for (const count of [1, 5, 12]) {
          const texts = repeat(shortText, count).map((text, place) =>
            place % 2 === 0 ? text : longText.slice(0, 300),
          );
          for (const { columns } of stagePages(blocksOf(...texts), sheet, measure, textSize)) {
            for (const { blocks, width } of columns)
              expect(stackHeight(heightsIn(blocks, width, measure))).toBeLessThanOrEqual(sheet.height);
          }
        }
      }
    }
  });

  it("is nothing where nothing came", () => {
    expect(stagePages([], wideSheet, measure)).toEqual([]);
  });
});
