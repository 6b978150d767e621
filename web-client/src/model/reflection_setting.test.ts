import { describe, expect, it } from "vitest";
import { reflectionSetting, type SectionsPage, sectionPages } from "./section_pages";
import { continuedSections } from "./steady_sections";
import { heightsIn, stackHeight } from "./wall_layout";
import { beamerSheet, longText, measure, phoneSheet, repeat, shortText, wideSheet } from "./wall_layout.testing";
import type { SceneReflection } from "./wall_reflections";
import type { Section } from "./wall_sections";

const sheets = { wideSheet, beamerSheet, phoneSheet };

function said(...texts: string[]): Section<SceneReflection>[] {
  const cards = texts.map((text, place) => ({
    id: `r${place}`,
    text,
    name: undefined,
    perspective: undefined,
    ofReporter: false,
  }));
  return [{ id: "reflections", heading: undefined, cards }];
}

const pagesOf = (texts: readonly string[], sheet = wideSheet, textSize = 100) =>
  sectionPages(said(...texts), sheet, measure, textSize, reflectionSetting);
const columnsOf = (pages: readonly SectionsPage[]) =>
  pages.flatMap((page) => page.sections.flatMap((section) => section.columns));
const idsOn = (pages: readonly SectionsPage[]) => columnsOf(pages).flatMap(({ blocks }) => blocks.map(({ id }) => id));
const sizeOf = (pages: readonly SectionsPage[]) => Math.min(...pages.map(({ size }) => size));

describe("reflections", () => {
  for (const [name, sheet] of Object.entries(sheets)) {
    for (const count of [1, 5, 12, 40]) {
      it(`are all on the ${name}, within it, ${count} of them, short and long`, () => {
        for (const text of [shortText, longText.slice(0, 480)]) {
          const pages = pagesOf(repeat(text, count), sheet);
          const columns = columnsOf(pages);
          expect(new Set(idsOn(pages)).size).toBe(count);
          for (const { blocks, width } of columns) {
            expect(stackHeight(heightsIn(blocks, width, measure))).toBeLessThanOrEqual(sheet.height);
          }
        }
      });
    }
  }

  it("are larger the fewer there are, and larger than insights at their smallest", () => {
    const sizes = [1, 5, 12, 40].map((count) => sizeOf(pagesOf(repeat(shortText, count))));
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    expect(sizes[0]).toBeGreaterThan(2 * (sizes[3] ?? 0));
    expect(sizes[3]).toBeGreaterThan(4);
  });

  it("have lines that hold a long word, in any column", () => {
    for (const sheet of Object.values(sheets)) {
      for (const count of [1, 2, 3, 5, 8, 12, 40]) {
        for (const { width, blocks } of columnsOf(pagesOf(repeat(shortText, count), sheet))) {
          for (const { size } of blocks) expect(width / size).toBeGreaterThanOrEqual(10);
        }
      }
    }
  });

  it("use the room of pages that turn for larger letters, and cut no text for it", () => {
    const { letters } = reflectionSetting;
    const plain = { ...reflectionSetting, letters: { ...letters, paged: [] } };
    for (const sheet of Object.values(sheets)) {
      const one = longText.slice(0, 290);
      for (const texts of [repeat(shortText, 20), repeat(longText.slice(0, 480), 20), [one, shortText, shortText]]) {
        const least = sectionPages(said(...texts), sheet, measure, 100, plain);
        const pages = pagesOf(texts, sheet);
        expect(pages.length).toBe(least.length);
        expect(idsOn(pages)).toEqual(idsOn(least));
        expect(sizeOf(pages)).toBeGreaterThanOrEqual(sizeOf(least));
      }
    }
    expect(sizeOf(pagesOf(repeat(shortText, 20)))).toBeGreaterThan(letters.part);
  });

  it("are on the wall as large as was asked for", () => {
    const texts = repeat(shortText, 5);
    expect(sizeOf(pagesOf(texts, wideSheet, 60))).toBeCloseTo(0.6 * sizeOf(pagesOf(texts)));
  });

  it("stay where they are when one comes and there is room", () => {
    const texts = repeat(longText.slice(0, 200), 5);
    const before = pagesOf(texts);
    const after = continuedSections(before, said(...texts, "Dank."), wideSheet, measure);
    expect(idsOn(after ?? [])).toContain("r5");
    for (const [place, { blocks }] of columnsOf(before).entries()) {
      expect(columnsOf(after ?? [])[place]?.blocks.slice(0, blocks.length)).toEqual(blocks);
    }
  });
});
