import { describe, expect, it } from "vitest";
import { themeHeadHeight, themePages } from "./theme_pages";
import { heightsIn, stackHeight } from "./wall_layout";
import { beamerSheet, longText, measure, phoneSheet, repeat, shortText, wideSheet } from "./wall_layout.testing";
import type { ThemeCards } from "./wall_scene";

function themes(...counts: number[]): ThemeCards[] {
  return counts.map((count, themePlace) => ({
    theme: { id: `t${themePlace}`, letter: "ABCDEFGH"[themePlace] ?? "?", title: "Thema", questions: [] },
    themePlace,
    cards: repeat(themePlace % 2 === 0 ? shortText : longText.slice(0, 200), count).map((text, place) => ({
      id: `c${themePlace}x${place}`,
      table: themePlace + 1,
      text,
      kind: "idea",
      perspectives: [],
      question: undefined,
      pinned: false,
    })),
  }));
}

function shown(pages: ReturnType<typeof themePages>): Set<string> {
  return new Set(
    pages.flatMap((page) =>
      page.themes.flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks.map(({ id }) => id))),
    ),
  );
}

describe("the pages with all themes", () => {
  for (const [name, sheet] of Object.entries({ wideSheet, beamerSheet, phoneSheet })) {
    for (const counts of [[1], [2, 2, 2], [9, 2, 4], [5, 5, 5, 5], [14, 13, 13], [3, 2, 3, 1, 2, 4]]) {
      it(`hold ${counts.join(" and ")} insights on the ${name}, all of them, within the sheet`, () => {
        const groups = themes(...counts);
        const pages = themePages(groups, sheet, measure);
        expect(shown(pages).size).toBe(counts.reduce((sum, count) => sum + count, 0));
        const columns = pages.flatMap((page) => page.themes.flatMap((theme) => theme.columns));
        for (const { blocks, width } of columns) {
          expect(stackHeight(heightsIn(blocks, width, measure))).toBeLessThanOrEqual(sheet.height - themeHeadHeight);
        }
      });
    }
  }

  it("set three themes side by side", () => {
    const [page] = themePages(themes(2, 2, 2), wideSheet, measure);
    expect(page?.themes.map(({ themePlace }) => themePlace)).toEqual([0, 1, 2]);
  });

  it("leave a theme that fits where it is, while longer ones turn", () => {
    const pages = themePages(themes(1, 12, 1), wideSheet, measure);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.every((page) => page.themes[0]?.part.of === 1)).toBe(true);
    expect(pages[1]?.themes[0]?.columns).toEqual(pages[0]?.themes[0]?.columns);
  });

  it("are none where nothing was shared", () => {
    expect(themePages([], wideSheet, measure)).toEqual([]);
  });
});
