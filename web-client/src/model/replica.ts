import type { Command, Insight, TableState } from "../protocol/frames";

/** An insight's text as this page has it, with what is pending, and the revision that it has or would have. */
export interface TextSeen {
  text: string;
  revision: number;
}

export interface ReplicaParts {
  /** What this browser last saw of the table, in the history that is gone. */
  seen: TableState;
  /** What the server had of it when it had gone back. */
  found: TableState;
  /** What the server has of it now. */
  now: TableState;
  /** A chair also brings back what she had shared and put away. */
  isChair: boolean;
}

/**
 * What a table's browser asks for when the server has gone back to an older backup (PROTOCOL.md section 7): first the
 * insights that the server lacks or has another text of, then, by a chair, how they stood before the hall. Asking twice, or by
 * several browsers, leads to the same.
 */
export function offersOf({ seen, found, now, isChair }: ReplicaParts): Command[] {
  const offers = entriesOf(seen)
    .filter(([id, { text, text_revision }]) => {
      const there = now.insights[id];
      return there === undefined || (there.text !== text && text_revision >= there.text_revision);
    })
    .map(([id, insight]) => offerOf(id, insight));
  return isChair ? [...offers, ...standingsOf(seen, found, now)] : offers;
}

/** The table with the texts on the screen where this page holds some of its own. */
export function withTexts(seen: TableState, textOf: (insight: string) => TextSeen | undefined): TableState {
  const insights = entriesOf(seen).map(([id, insight]): [string, Insight] => {
    const here = textOf(id);
    return [id, here === undefined ? insight : { ...insight, text: here.text, text_revision: here.revision }];
  });
  return { ...seen, insights: Object.fromEntries(insights) };
}

/** What was seen of a table that lost something twice: of each insight the text that went further. */
export function together(earlier: TableState, later: TableState): TableState {
  const further = entriesOf(earlier).filter(([id, { text_revision }]) => {
    const since = later.insights[id];
    return since === undefined || text_revision > since.text_revision;
  });
  return { ...later, insights: { ...later.insights, ...Object.fromEntries(further) } };
}

/** The id under which a text is kept beside another of its rank: the same in every browser that offers it (E3). */
export function besideId(insight: string, text: string): string {
  return `b${digest(`${insight}\n${text}`, 0x811c9dc5)}${digest(`${text}\n${insight}`, 0x01000193)}`;
}

function offerOf(id: string, insight: Insight): Command {
  const { text, text_revision } = insight;
  return {
    name: "offer_insight",
    insight: id,
    question: insight.question ?? null,
    kind: insight.kind,
    perspectives: insight.perspectives,
    text,
    text_revision,
    beside: besideId(id, text),
  };
}

/**
 * First what the hall or the table should not see, then what it should. The words of what was merged are in what it was
 * merged into, so that it is put away.
 */
function standingsOf(seen: TableState, found: TableState, now: TableState): Command[] {
  // One that stands otherwise than the server had it then: somebody has said so since.
  const lost = entriesOf(seen).filter(
    ([id, { state }]) => standing(now, id) === standing(found, id) && standing(now, id) !== state,
  );
  const gone = lost.filter(([id, { state }]) => isPutAway(state) && !isPutAway(standing(now, id)));
  const unshared = lost.filter(([id, { state }]) => state === "safe" && standing(now, id) === "shared");
  const shared = sharedOf(seen).filter((id) => standing(now, id) === "safe" && lost.some(([one]) => one === id));
  const stays = sharedOf(now).filter((id) => ![...gone, ...unshared].some(([one]) => one === id));
  /** Whether something would go along that was in use again. */
  const hides = (merged: string) =>
    entriesOf(now).some(([id, { merged_into }]) => merged_into === merged && !isPutAway(standing(seen, id)));
  const isOrderedSince = sharedOf(found).join() !== sharedOf(now).join();
  return [
    ...gone.map(([insight]): Command => ({ name: hides(insight) ? "unmerge_insight" : "withdraw_insight", insight })),
    ...unshared.map(([insight]): Command => ({ name: "unshare_insight", insight })),
    ...shared.map((insight): Command => ({ name: "share_insight", insight })),
    ...(isOrderedSince ? [] : orderingOf(sharedOf(seen), [...stays, ...shared])),
  ];
}

/** Brings what the hall is offered from one order into that which was seen, from its end on; others keep their places. */
function orderingOf(seen: readonly string[], stands: readonly string[]): Command[] {
  const commands: Command[] = [];
  let order = [...stands];
  const known = seen.filter((id) => order.includes(id));
  for (let at = known.length - 2; at >= 0; at -= 1) {
    const [insight, before] = known.slice(at) as [string, string];
    const rest = order.filter((id) => id !== insight);
    const place = rest.indexOf(before);
    if (order.indexOf(insight) === place) continue;
    order = [...rest.slice(0, place), insight, ...rest.slice(place)];
    commands.push({ name: "order_shared", insight, before });
  }
  return commands;
}

function sharedOf(state: TableState): string[] {
  return entriesOf(state)
    .filter(([, { state }]) => state === "shared")
    .sort(([, one], [, other]) => (one.share_order ?? 0) - (other.share_order ?? 0))
    .map(([id]) => id);
}

function isPutAway(state: Insight["state"]): boolean {
  return state === "withdrawn" || state === "merged";
}

/** As what is offered it is an ordinary one. */
function standing({ insights }: TableState, id: string): Insight["state"] {
  return insights[id]?.state ?? "safe";
}

/** In the order in which they were added, so that they come back in it. */
function entriesOf(state: TableState): [string, Insight][] {
  return Object.entries(state.insights)
    .flatMap(([id, insight]): [string, Insight][] => (insight === undefined ? [] : [[id, insight]]))
    .sort(([, one], [, other]) => one.order - other.order);
}

/** FNV-1a over UTF-16 units, as seven characters: no secret, only the same everywhere. */
function digest(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, "0");
}
