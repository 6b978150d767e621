import { type ReadonlySignal, signal } from "@preact/signals";

/** The suggestions of groups that somebody at this device does not want to see again, each as its insights' ids. */
export interface PutAway {
  readonly gone: ReadonlySignal<readonly (readonly string[])[]>;
  add(insights: readonly string[]): void;
  /** What was put away last with these insights comes again. */
  takeBack(insights: readonly string[]): void;
}

/** More than anybody puts away in a day. */
const keptMax = 500;

/** Of a conference, as this device remembers them; where it cannot, for as long as the page is open. */
export function makePutAway(conference: string, storage: () => Storage): PutAway {
  const key = `oogst.groups.put_away.${conference}`;
  const gone = signal<readonly (readonly string[])[]>(kept());
  return {
    gone,
    add: (insights) => keep([...gone.peek(), [...insights]].slice(-keptMax)),
    takeBack(insights) {
      const last = gone.peek().findLastIndex((ids) => ids.join() === insights.join());
      keep(gone.peek().filter((_, place) => place !== last));
    },
  };

  function keep(all: readonly (readonly string[])[]) {
    gone.value = all;
    try {
      storage().setItem(key, JSON.stringify(all));
    } catch {
      // Private mode or full: then it comes again with the next visit.
    }
  }

  function kept(): string[][] {
    try {
      const stored: unknown = JSON.parse(storage().getItem(key) ?? "[]");
      return Array.isArray(stored) ? stored.filter((ids) => Array.isArray(ids)) : [];
    } catch {
      return [];
    }
  }
}
