import { describe, expect, it } from "vitest";
import { headHeightOf, type SectionsPage, sectionPages } from "./section_pages";
import { continuedSections } from "./steady_sections";
import type { SceneCard } from "./wall_cards";
import { heightsIn, stackHeight } from "./wall_layout";
import { beamerSheet, longText, measure, phoneSheet, repeat, shortText, wideSheet } from "./wall_layout.testing";
import type { Section } from "./wall_sections";

function card(id: string, text: string): SceneCard {
  return { id, table: 1, text, kind: "idea", perspectives: [], question: undefined, pinned: false };
}

function section(id: string, ...texts: string[]): Section {
  return {
    id,
    heading: { group: id, insights: texts.length, tables: [1] },
    cards: texts.map((text, place) => card(`${id}${place}`, text)),
  };
}

/** Where each card is, and what stands above it. */
function placesOf(pages: readonly SectionsPage[]): Map<string, string> {
  return new Map(
    pages.flatMap((page, pageAt) =>
      page.sections.flatMap(({ id, columns, part }) =>
        columns.flatMap(({ blocks }, columnAt) =>
          blocks.map((block, place) => [
            `${block.id} ${block.part?.number ?? ""} ${pageAt}`,
            JSON.stringify([id, part.number, columnAt, block.size, blocks.slice(0, place).map((above) => above.id)]),
          ]),
        ),
      ),
    ),
  );
}

function idsOn(pages: readonly SectionsPage[]): string[] {
  return [...new Set([...placesOf(pages).keys()].map((key) => key.split(" ")[0] ?? ""))];
}

const first = [section("a", ...repeat(shortText, 3)), section("b", ...repeat(shortText, 31))];

describe("sections that go on as they are", () => {
  for (const [name, sheet] of Object.entries({ wideSheet, beamerSheet, phoneSheet })) {
    it(`put what is new at the end of its section and move nothing, on the ${name}`, () => {
      const before = sectionPages(first, sheet, measure);
      const [a, b] = first as [Section, Section];
      // In the middle of the order of the tables.
      const grown = [a, { ...b, cards: [...b.cards.slice(0, 4), card("new", "Nieuw."), ...b.cards.slice(4)] }];
      const after = continuedSections(before, grown, sheet, measure);
      if (after === undefined) throw new Error("there is room");
      const places = placesOf(after);
      for (const [key, place] of placesOf(before)) expect(places.get(key), key).toBe(place);
      expect(idsOn(after)).toContain("new");
    });
  }

  it("keep all within the sheet and lose nothing, whatever comes, goes and changes", () => {
    for (const sheet of [wideSheet, beamerSheet, phoneSheet]) {
      let pages: SectionsPage[] = [];
      let steady = 0;
      for (let step = 1; step < 60; step += 1) {
        const texts = (id: string, count: number) =>
          repeat(shortText, count).map((text, place) => {
            if (place === 5 && step % 7 === 3) return `${text}, anders ${step}`;
            return place % 6 === 4 ? longText.slice(0, 200 + place) + id : text;
          });
        const gone = step % 9 === 0 ? 1 : 0;
        const now = [section("a", ...texts("a", step).slice(gone)), section("b", ...texts("b", (step >> 1) + 1))];
        const continued = continuedSections(pages, now, sheet, measure);
        if (continued !== undefined) steady += 1;
        pages = continued ?? sectionPages(now, sheet, measure);
        expect(idsOn(pages).sort()).toEqual(now.flatMap(({ cards }) => cards.map(({ id }) => id)).sort());
        for (const { columns } of pages.flatMap((page) => page.sections))
          for (const { blocks, width } of columns)
            expect(stackHeight(heightsIn(blocks, width, measure))).toBeLessThanOrEqual(
              sheet.height - headHeightOf(now),
            );
      }
      expect(steady).toBeGreaterThan(10);
    }
  });

  it("close where a card was taken away, and take another text", () => {
    const before = sectionPages(first, wideSheet, measure);
    const [a, b] = first as [Section, Section];
    const cards = b.cards.slice(1).map((one) => (one.id === "b3" ? { ...one, text: "Kort." } : one));
    const after = continuedSections(before, [a, { ...b, cards }], wideSheet, measure) ?? [];
    expect(idsOn(after)).not.toContain("b0");
    expect(after).toHaveLength(before.length);
    const blocks = after.flatMap((page) =>
      page.sections.flatMap(({ columns }) => columns.flatMap((one) => one.blocks)),
    );
    expect(blocks.find(({ id }) => id === "b3")?.text).toBe("Kort.");
  });

  it("are laid out anew for other sections, a text in parts that changed, or where most went", () => {
    const long = [section("a", longText.repeat(4), ...repeat(shortText, 5))];
    const cases: [Section[], Section[]][] = [
      [first, first.slice(1)],
      [first, [...first].reverse()],
      [long, [section("a", `${longText.repeat(4)}!`, ...repeat(shortText, 5))]],
      [[section("a", ...repeat(shortText, 9))], [section("a", ...repeat(shortText, 3))]],
      [[], first],
    ];
    for (const [was, is] of cases) {
      const before = sectionPages(was, phoneSheet, measure);
      expect(continuedSections(before, is, phoneSheet, measure)).toBeUndefined();
    }
    const parts = sectionPages(long, phoneSheet, measure);
    expect(continuedSections(parts, long, phoneSheet, measure)).toEqual(parts);
  });
});
