import { makeId } from "../net/ids";
import type { Outbox } from "../net/outbox";
import type { Draft } from "../net/outbox_store";

/** What a page keeps under names, beyond itself; another page may keep something else under the same name. */
export interface PageDrafts {
  /** Keeps something under `name`, or with undefined forgets it. */
  keep(name: string, value: unknown): void;
  /** What earlier pages left under `name`; it is this page's to keep from now on, and forgotten with its next `keep`. */
  earlier(name: string): Draft[];
  /** Another page has what was kept: goes on beside it. */
  beginAnew(): void;
}

export function makePageDrafts(outbox: () => Pick<Outbox, "drafts" | "keepDraft"> | undefined): PageDrafts {
  // Two pages of one person may have something under the same name: each keeps its own.
  let own = makeId();
  const settled = new Set<string>();
  return {
    keep(name, value) {
      outbox()?.keepDraft(`${name}/${own}`, value);
      // What was there before goes only after that, so that nothing is ever kept nowhere.
      for (const { key } of earlier(name)) outbox()?.keepDraft(key, undefined);
      settled.add(name);
    },
    earlier,
    beginAnew() {
      own = makeId();
    },
  };

  function earlier(name: string): Draft[] {
    if (settled.has(name)) return [];
    return outbox()?.drafts.filter(({ key }) => nameIn(key) === name) ?? [];
  }
}

/** The name under which a page kept a draft, of the key that tells it from other pages'. */
export function nameIn(key: string): string {
  return key.slice(0, key.lastIndexOf("/"));
}
