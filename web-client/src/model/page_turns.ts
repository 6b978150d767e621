/** How long a page of the wall stays; by the server's time, so that two walls turn together. */
export const pageMs = 20_000;

export interface PageTurn {
  /** From 0. */
  page: number;
  untilNextMs: number;
}

/** Which of `pages` is shown at `now`, the first one from `since` on. */
export function pageAt(now: number, since: number, pages: number): PageTurn {
  const passed = Math.max(0, now - since);
  return {
    page: pages < 2 ? 0 : Math.floor(passed / pageMs) % pages,
    untilNextMs: pageMs - (passed % pageMs),
  };
}
