import { describe, expect, it } from "vitest";
import { headHeightOf, sectionPages } from "./section_pages";
import { heightsIn, stackHeight } from "./wall_layout";
import { beamerSheet, longText, measure, phoneSheet, repeat, shortText, wideSheet } from "./wall_layout.testing";
import type { Section } from "./wall_sections";

function themes(...counts: number[]): Section[] {
  return counts.map((count, themePlace) => ({
    id: `t${themePlace}`,
    heading: {
      theme: { id: `t${themePlace}`, letter: "ABCDEFGH"[themePlace] ?? "?", title: "Thema", questions: [] },
      themePlace,
    },
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

function shown(pages: ReturnType<typeof sectionPages>): Set<string> {
  return new Set(
    pages.flatMap((page) =>
      page.sections.flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks.map(({ id }) => id))),
    ),
  );
}

describe("the pages with sections", () => {
  for (const [name, sheet] of Object.entries({ wideSheet, beamerSheet, phoneSheet })) {
    for (const counts of [[1], [2, 2, 2], [9, 2, 4], [5, 5, 5, 5], [14, 13, 13], [3, 2, 3, 1, 2, 4]]) {
      it(`hold ${counts.join(" and ")} insights on the ${name}, all of them, within the sheet`, () => {
        const groups = themes(...counts);
        const pages = sectionPages(groups, sheet, measure);
        expect(shown(pages).size).toBe(counts.reduce((sum, count) => sum + count, 0));
        const columns = pages.flatMap((page) => page.sections.flatMap((section) => section.columns));
        for (const { blocks, width } of columns) {
          expect(stackHeight(heightsIn(blocks, width, measure))).toBeLessThanOrEqual(
            sheet.height - headHeightOf(groups),
          );
        }
      });
    }
  }

  it("set three themes side by side", () => {
    const [page] = sectionPages(themes(2, 2, 2), wideSheet, measure);
    expect(page?.sections.map(({ id }) => id)).toEqual(["t0", "t1", "t2"]);
  });

  it("leave a theme that fits where it is, while longer ones turn", () => {
    const pages = sectionPages(themes(1, 12, 1), wideSheet, measure);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.every((page) => page.sections[0]?.part.of === 1)).toBe(true);
    expect(pages[1]?.sections[0]?.columns).toEqual(pages[0]?.sections[0]?.columns);
  });

  it("give the whole height to a list without a heading", () => {
    const list: Section[] = [{ id: "all", heading: undefined, cards: themes(40)[0]?.cards ?? [] }];
    expect(headHeightOf(list)).toBe(0);
    const pages = sectionPages(list, wideSheet, measure);
    expect(shown(pages).size).toBe(40);
    expect(pages[0]?.sections[0]?.columns.length).toBeGreaterThan(1);
  });

  it("give every lone voice its time, and groups the room to say what they hold", () => {
    const company = { insights: 1, tables: [1] };
    const groups = themes(3, 1, 4, 17).map(
      (section, place): Section => ({
        ...section,
        heading: place === 3 ? { lone: true, ...company } : { group: "Rust", ...company },
      }),
    );
    for (const sheet of [wideSheet, beamerSheet, phoneSheet]) {
      expect(shown(sectionPages(groups, sheet, measure)).size).toBe(25);
    }
    expect(headHeightOf(groups)).toBeGreaterThan(headHeightOf(themes(1)));
  });

  it("are none where nothing was shared", () => {
    expect(sectionPages([], wideSheet, measure)).toEqual([]);
  });
});
