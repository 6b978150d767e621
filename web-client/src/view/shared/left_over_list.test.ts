// What could not be carried over, from page to page.
import { expect, test } from "vitest";
import { forgetLeftOver, keepLeftOver, leftOvers } from "./left_over_list";

const place = { table: 1, insight: "a" };
const kept = new Map<string, unknown>();

/** A page of its own: what pages before it kept is there for it. */
function openPage() {
  return {
    earlierDrafts: (name: string) => (kept.has(name) ? [kept.get(name)] : []),
    keepDraft: (name: string, value: unknown) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
  };
}

test("what could not be carried over is there on the next page, until the person has seen it", () => {
  const first = openPage();
  keepLeftOver(first, place, "te lang");
  keepLeftOver(first, place, "ook te lang");

  const second = openPage();
  expect(textsOn(second)).toEqual(["te lang", "ook te lang"]);
  forgetLeftOver(second);
  keepLeftOver(second, place, "van deze pagina");

  const third = openPage();
  expect(textsOn(third)).toEqual(["ook te lang", "van deze pagina"]);
  forgetLeftOver(third);
  forgetLeftOver(third);
  expect(textsOn(openPage())).toEqual([]);
  expect(kept.size).toBe(0);
});

function textsOn(page: ReturnType<typeof openPage>): string[] {
  return leftOvers(page).value.map(({ text }) => text);
}
