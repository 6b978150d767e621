import { beforeAt, nextTo } from "../../../model/list_order";
import type { Live } from "../../../model/live";
import { type Card, isOffered } from "../../../model/table_cards";
import { makeId } from "../../../net/ids";
import { workWords } from "../../../words/work";
import { tell } from "../../shared/toast";

// What is done with whole insights. Each shows at once; what cannot be seen where it was done is said in passing, with the way back.

/** Puts one at a place among `siblings`, those of its question from top to bottom. */
export function moveTo(live: Live, table: number, card: Card, siblings: readonly Card[], place: number): void {
  const ids = siblings.map(({ id }) => id);
  move(live, table, card.id, card.question, beforeAt(ids, card.id, place));
}

/** To the end of another question; `name` is how people call that. */
export function moveToQuestion(
  live: Live,
  table: number,
  card: Card,
  siblings: readonly Card[],
  question: string | undefined,
  name: string,
): void {
  const back = nextTo(
    siblings.map(({ id }) => id),
    card.id,
  );
  move(live, table, card.id, question, null);
  tell(workWords.peek().moved(name), () => move(live, table, card.id, card.question, back));
}

function move(live: Live, table: number, insight: string, question: string | undefined, before: string | null) {
  live.command(`table/${table}`, { name: "move_insight", insight, question: question ?? null, before });
}

/** Puts what is offered to the hall at a place among what is. */
export function orderTo(live: Live, table: number, card: Card, offered: readonly Card[], place: number): void {
  const before = beforeAt(
    offered.map(({ id }) => id),
    card.id,
    place,
  );
  live.command(`table/${table}`, { name: "order_shared", insight: card.id, before });
}

/**
 * Makes one of two, with all that was typed in them here; both stay to be read and can be had back. `chairs`: who does it may
 * also offer to the hall again.
 */
export function mergeTwo(live: Live, table: number, first: Card, second: Card, chairs: boolean): void {
  const originals = [first, second];
  const to = `table/${table}` as const;
  const insight = merge(
    live,
    table,
    originals.map(({ id }) => id),
  );
  if (insight === undefined) {
    tell(workWords.peek().mergeWaits);
    return;
  }
  tell(workWords.peek().merged, () => {
    live.command(to, { name: "unmerge_insight", insight });
    for (const original of originals) {
      if (chairs && isOffered(original)) live.command(to, { name: "share_insight", insight: original.id });
    }
  });
}

export function unmerge(live: Live, table: number, card: Card): void {
  live.command(`table/${table}`, { name: "unmerge_insight", insight: card.id });
  const originals = card.originals.map(({ id }) => id);
  tell(workWords.peek().unmerged, () => {
    if (merge(live, table, originals) === undefined) tell(workWords.peek().mergeWaits);
  });
}

/** Gives the insight that is made; undefined where something typed in one of them cannot go ahead of it yet. */
function merge(live: Live, table: number, originals: string[]): string | undefined {
  if (!originals.every((original) => live.texts.sendAll(original))) return undefined;
  const insight = makeId();
  live.command(`table/${table}`, { name: "merge_insights", insight, originals });
  return insight;
}
