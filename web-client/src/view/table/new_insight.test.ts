// @vitest-environment happy-dom
// The field for what is heard, over the times that its person may not write.
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { newInsightAt } from "./new_insight";

/** What is kept of a page by name, as `Live` keeps it: what earlier pages left is this page's from its first keeping on. */
function keeping(left: Record<string, unknown[]> = {}) {
  const kept = new Map<string, unknown>();
  return {
    kept,
    durable: signal(true),
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

test("leaving asks where what was typed lasts no longer than the page", () => {
  const live = keeping();
  const asks = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));
  newInsightAt(4, live).text.put("Nog niet erbij");
  expect(asks()).toBe(false);
  live.durable.value = false;
  expect(asks()).toBe(true);
  newInsightAt(4, live).empty();
  expect(asks()).toBe(false);
});
