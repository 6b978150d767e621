// The field for what is heard, over the times that its person may not write.
import { expect, test } from "vitest";
import { newInsightAt } from "./new_insight";

/** What is kept of a page by name, as `Live` keeps it: what earlier pages left is this page's from its first keeping on. */
function keeping(left: Record<string, unknown[]> = {}) {
  const kept = new Map<string, unknown>();
  return {
    kept,
    earlierDrafts: (name: string) => (kept.has(name) ? [] : (left[name] ?? [])),
    keepDraft: (name: string, value: unknown) => void kept.set(name, value),
  };
}

test("what was typed is there when the field comes back, and kept all the time", () => {
  const live = keeping({ "compose/1": [{ text: "Eerder", kind: "idea", perspectives: ["parent"] }] });
  const draft = { text: "Eerder getypt", kind: "idea", perspectives: ["parent"] };
  newInsightAt(1, live).text.put("Eerder getypt");
  expect(live.kept.get("compose/1")).toEqual(draft);

  expect(newInsightAt(1, live).text.text.value).toBe("Eerder getypt");
  expect(live.kept.get("compose/1")).toEqual(draft);
});

test("each table has its own, and what was put with the others is no longer kept", () => {
  const live = keeping();
  newInsightAt(2, live).text.put("Aan tafel 2");
  expect(newInsightAt(3, live).blank.value).toBe(true);
  newInsightAt(2, live).empty();
  expect(newInsightAt(2, live).blank.value).toBe(true);
  expect(live.kept.get("compose/2")).toBeUndefined();
});
