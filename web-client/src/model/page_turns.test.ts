import { describe, expect, it } from "vitest";
import { pageAt, pageMs } from "./page_turns";

const since = 1_805_101_200_000;

describe("the page that is shown", () => {
  it("is the first one from the moment on that the table has the floor", () => {
    expect(pageAt(since, since, 3)).toEqual({ page: 0, untilNextMs: pageMs });
    expect(pageAt(since + pageMs - 1, since, 3)).toEqual({ page: 0, untilNextMs: 1 });
  });

  it("turns by the server's clock, so that two walls show the same", () => {
    expect([0, 1, 2, 3, 4].map((turns) => pageAt(since + turns * pageMs, since, 3).page)).toEqual([0, 1, 2, 0, 1]);
  });

  it("stays where there is but one, and before its time", () => {
    expect(pageAt(since + 7 * pageMs, since, 1).page).toBe(0);
    expect(pageAt(since - 5_000, since, 3).page).toBe(0);
  });
});
