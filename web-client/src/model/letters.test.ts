import { describe, expect, it } from "vitest";
import { floorPages } from "./floor_pages";
import { growingPages } from "./growing_pages";
import { sectionPages } from "./section_pages";
import { spotlightPages } from "./spotlight";
import { heightsIn, type Measure, type Sheet, stackHeight, type WallPage } from "./wall_layout";
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
import type { Section } from "./wall_sections";

const sheets = { wideSheet, beamerSheet, phoneSheet };
const counts = [1, 5, 12, 40];
const textSizes = [60, 80, 100, 120, 160];

function texts(count: number): string[] {
  return repeat(shortText, count).map((text, place) => (place % 3 === 2 ? longText.slice(0, 240) + place : text));
}

function list(count: number): Section[] {
  const cards = texts(count).map((text, place) => ({
    id: `insight${place}`,
    table: 1,
    text,
    kind: "idea" as const,
    perspectives: [],
    question: undefined,
    pinned: false,
  }));
  return [{ id: "all", heading: undefined, cards }];
}

function sizesOn(pages: readonly WallPage[]): number[] {
  return pages.flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks.map(({ size }) => size)));
}

function listPages(count: number, sheet: Sheet, measured: Measure, textSize?: number): WallPage[] {
  return sectionPages(list(count), sheet, measured, textSize).map(({ size, sections }) => ({
    size,
    columns: sections.flatMap(({ columns }) => columns),
  }));
}

const layouts = {
  "the table with the floor": (count: number, sheet: Sheet, textSize?: number) =>
    floorPages(blocksOf(...texts(count)), sheet, measure, [], textSize),
  "a list": (count: number, sheet: Sheet, textSize?: number) => listPages(count, sheet, measure, textSize),
  "one by one": (count: number, sheet: Sheet, textSize?: number) =>
    growingPages(blocksOf(...texts(count)), sheet, measure, textSize),
};

describe.each(Object.entries(layouts))("the letters of %s", (_, pagesOf) => {
  for (const [name, sheet] of Object.entries(sheets)) {
    for (const count of counts) {
      it(`stay readable by themselves, for ${count} on the ${name}`, () => {
        expect(Math.min(...sizesOn(pagesOf(count, sheet)))).toBeGreaterThanOrEqual(3);
      });

      it(`lose nothing and stay within the sheet in any size, for ${count} on the ${name}`, () => {
        for (const textSize of textSizes) {
          const pages = pagesOf(count, sheet, textSize);
          expect(new Set(shownOn(pages)).size, `${textSize} %`).toBe(count);
          for (const { blocks, width } of pages.flatMap(({ columns }) => columns))
            expect(stackHeight(heightsIn(blocks, width, measure))).toBeLessThanOrEqual(sheet.height);
        }
      });

      it(`grow and shrink as asked, for ${count} on the ${name}`, () => {
        const smallest = (textSize: number) => Math.min(...sizesOn(pagesOf(count, sheet, textSize)));
        const sizes = textSizes.map(smallest);
        expect(sizes).toEqual(sizes.toSorted((left, right) => left - right));
        expect(smallest(160)).toBeGreaterThan(smallest(100));
        expect(smallest(60)).toBeLessThan(smallest(100));
      });
    }
  }

  it("turn more pages where they are larger", () => {
    expect(pagesOf(12, wideSheet, 160).length).toBeGreaterThan(pagesOf(12, wideSheet).length);
  });
});

it("one insight over the whole wall takes larger letters where there is room, and loses nothing where there is not", () => {
  const [usual] = spotlightPages(shortText, wideSheet, measure);
  const [larger] = spotlightPages("Eén vast gezicht.", wideSheet, measure, 160);
  expect(larger?.size).toBeGreaterThan(15);
  expect(spotlightPages(shortText, wideSheet, measure, 60)[0]?.size).toBeLessThan(usual?.size ?? 0);
  const parts = spotlightPages(longText, phoneSheet, measure, 160).map(({ text }) => text);
  expect(parts.join(" ")).toBe(longText);
});
