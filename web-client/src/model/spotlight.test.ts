import { describe, expect, it } from "vitest";
import { spotlightPages } from "./spotlight";
import { beamerSheet, longText, measure, phoneSheet, shortText, wideSheet } from "./wall_layout.testing";

describe("one insight over the whole wall", () => {
  it("stands in letters as large as fit", () => {
    const [short] = spotlightPages("Eén vast gezicht.", wideSheet, measure);
    const [longer] = spotlightPages(longText, wideSheet, measure);
    expect(short?.size).toBeGreaterThan(12);
    expect(longer?.size).toBeLessThan(short?.size ?? 0);
    expect(spotlightPages(longText, wideSheet, measure)).toHaveLength(1);
  });

  it("never stands in letters that the back of the hall cannot read, and loses nothing", () => {
    for (const sheet of [wideSheet, beamerSheet, phoneSheet]) {
      for (const text of [shortText, longText, longText.repeat(4), "é".repeat(2_000), ""]) {
        const pages = spotlightPages(text, sheet, measure);
        expect(pages.every(({ size }) => size >= 3)).toBe(true);
        expect(
          pages
            .map((page) => page.text)
            .join("")
            .replaceAll(" ", ""),
        ).toBe(text.replaceAll(" ", ""));
        for (const { text: part, size, textColumns } of pages)
          expect(measure([part], size, sheet.width, textColumns)[0]).toBeLessThanOrEqual(sheet.height);
      }
    }
  });

  it("comes in parts where it fits in no letters", () => {
    expect(spotlightPages(longText.repeat(4), phoneSheet, measure).length).toBeGreaterThan(1);
  });
});
