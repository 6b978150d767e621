import { describe, expect, it } from "vitest";
import { floorPages } from "./floor_pages";
import { heightsIn, type Sheet, stackHeight, type WallPage } from "./wall_layout";
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

const sheets: [string, Sheet][] = [
  ["16:9", wideSheet],
  ["4:3", beamerSheet],
  ["a phone", phoneSheet],
];
const least = 3;

function overflows(pages: readonly WallPage[], sheet: Sheet): boolean {
  return pages.some((page) =>
    page.columns.some(({ blocks, width }) => stackHeight(heightsIn(blocks, width, measure)) > sheet.height + 0.01),
  );
}

describe("the pages of the table that has the floor", () => {
  it("are none where it shares nothing", () => {
    expect(floorPages([], wideSheet, measure)).toEqual([]);
  });

  for (const [name, sheet] of sheets) {
    for (const count of [1, 2, 3, 5, 12, 40]) {
      for (const [length, text] of [
        ["short", shortText],
        ["long", longText],
      ] as const) {
        it(`hold ${count} ${length} insights on ${name}: all of them, in order, legible, within the sheet`, () => {
          const blocks = blocksOf(...repeat(text, count));
          const pages = floorPages(blocks, sheet, measure);
          expect([...new Set(shownOn(pages))]).toEqual(blocks.map(({ id }) => id));
          expect(overflows(pages, sheet)).toBe(false);
          const sizes = pages.flatMap((page) =>
            page.columns.flatMap((column) => column.blocks.map(({ size }) => size)),
          );
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least);
        });
      }
    }
  }

  it("show what the table shared first the largest", () => {
    const [page] = floorPages(blocksOf(...repeat(shortText, 3)), wideSheet, measure);
    const sizes = page?.columns.flatMap((column) => column.blocks.map(({ size }) => size)) ?? [];
    expect(sizes[0]).toBeGreaterThan(Math.max(...sizes.slice(1)));
  });

  it("take larger letters for fewer words", () => {
    const sizeOf = (count: number) =>
      floorPages(blocksOf(...repeat(shortText, count)), wideSheet, measure)[0]?.size ?? 0;
    expect(sizeOf(1)).toBeGreaterThan(sizeOf(3));
    expect(sizeOf(3)).toBeGreaterThan(sizeOf(8));
  });

  it("bring a text that is too long for a page in parts, with nothing lost", () => {
    const text = `${longText} `.repeat(4).trim();
    const pages = floorPages(blocksOf(text), wideSheet, measure);
    const parts = pages.flatMap((page) => page.columns.flatMap((column) => column.blocks));
    expect(pages.length).toBeGreaterThan(1);
    expect(parts.map(({ text: part }) => part).join(" ")).toBe(text);
    expect(parts.map(({ part }) => part)).toEqual(parts.map((_, place) => ({ number: place + 1, of: parts.length })));
  });

  it("hold a text of 2,000 characters without a blank", () => {
    const text = "a".repeat(2000);
    const pages = floorPages(blocksOf(text), beamerSheet, measure);
    expect(pages.flatMap((page) => page.columns[0]?.blocks[0]?.text).join("")).toBe(text);
    expect(overflows(pages, beamerSheet)).toBe(false);
  });
});

describe("what is being read", () => {
  const three = blocksOf(...repeat(shortText, 3));
  const before = floorPages(three, wideSheet, measure);

  it("stays where it is when a text is corrected and still fits", () => {
    const corrected = three.map((block) => ({ ...block, text: block.text.replace("Begin", "Start") }));
    const after = floorPages(corrected, wideSheet, measure, before);
    expect(after[0]?.size).toBe(before[0]?.size);
    expect(shownOn(after)).toEqual(shownOn(before));
  });

  it("keeps its page when one of the others is taken back", () => {
    const after = floorPages(three.slice(0, 2), wideSheet, measure, before);
    expect(after[0]?.columns[0]).toEqual(before[0]?.columns[0]);
    expect(after[0]?.size).toBe(before[0]?.size);
  });

  it("keeps the first card as it is when others join and the rest must become smaller", () => {
    const after = floorPages(blocksOf(...repeat(shortText, 4)), wideSheet, measure, before);
    expect(after).toHaveLength(1);
    expect(after[0]?.columns[0]).toEqual(before[0]?.columns[0]);
    expect(overflows(after, wideSheet)).toBe(false);
  });

  it("is laid out anew when the order changes", () => {
    const turned = [...three].reverse();
    expect(shownOn(floorPages(turned, wideSheet, measure, before))).toEqual(turned.map(({ id }) => id));
  });
});
