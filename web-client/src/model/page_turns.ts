/** How long a page of the wall stays; by the server's time, so that two walls turn together. */
export const pageMs = 20_000;

export interface PageTurn {
  /** From 0. */
  page: number;
  untilNextMs: number;
}

/** How often a page has turned by `now`. */
export function turnsAt(now: number, since: number): number {
  return Math.floor(Math.max(0, now - since) / pageMs);
}

/** Which of `pages` is shown at `now`, the first one from `since` on. */
export function pageAt(now: number, since: number, pages: number): PageTurn {
  return {
    page: pages < 2 ? 0 : turnsAt(now, since) % pages,
    untilNextMs: pageMs - (Math.max(0, now - since) % pageMs),
  };
}
