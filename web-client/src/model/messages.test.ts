import { describe, expect, it } from "vitest";
import { messagesOf, messageText } from "./messages";
import { programmeOf } from "./states.testing";

describe("what was said to tables", () => {
  const programme = programmeOf({ tables: [1, 2, 10] });

  it("shows the newest first, with the tables that have not seen it by number", () => {
    const sent = messagesOf(programme, {
      messages: {
        mold: { text: "Nog tien minuten.", at: 100, tables: [10, 2, 1], seen: [2] },
        mnew: { text: "Rond af.", at: 200, tables: [2], seen: [2] },
      },
    });
    expect(sent.map(({ id, toAll, unseen }) => [id, toAll, unseen])).toEqual([
      ["mnew", false, []],
      ["mold", true, [1, 10]],
    ]);
  });

  it("is nothing at first", () => {
    expect(messagesOf(programme, {})).toEqual([]);
  });
});

describe("a message that is typed", () => {
  it("goes without what stands around it or cannot be sent", () => {
    expect(messageText("  Nog vijf\tminuten.\u202e\n")).toBe("Nog vijf minuten.");
  });

  it("[T2] has 1 to 300 code points", () => {
    expect(messageText(" \n ")).toBeUndefined();
    expect(messageText("👍".repeat(300))).toHaveLength(600);
    expect(messageText("a".repeat(301))).toBeUndefined();
  });
});
