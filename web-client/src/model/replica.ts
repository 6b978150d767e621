import type { Command, Insight, TableState } from "../protocol/frames";

/** An insight's text as this page has it, with what is pending, and the revision that it has or would have. */
export interface TextSeen {
  text: string;
  revision: number;
}

export interface ReplicaParts {
  /** What this browser last saw of the table, in the history that is gone. */
  seen: TableState;
  /** What the server has of it now. */
  now: TableState;
  /** The text on the screen where this page holds one of its own. */
  textOf(insight: string): TextSeen | undefined;
  /** A chair also brings back what she had shared and put away. */
  isChair: boolean;
}

/**
 * What a table's browser asks for when the server has gone back to an older backup (PROTOCOL.md section 7): first the
 * insights that the server lacks or has another text of, then, by a chair, what was shared in its order, and what was
 * withdrawn. Asking twice, or by several browsers, leads to the same.
 */
export function offersOf({ seen, now, textOf, isChair }: ReplicaParts): Command[] {
  const known = entriesOf(seen).map(([id, insight]) => ({ id, insight, ...(textOf(id) ?? textSeen(insight)) }));
  const offers = known
    .filter(({ id, text, revision }) => {
      const there = now.insights[id];
      return there === undefined || (there.text !== text && revision >= there.text_revision);
    })
    .map(({ id, insight, text, revision }) => offerOf(id, insight, text, revision));
  return isChair ? [...offers, ...standingsOf(seen, now)] : offers;
}

/** The id under which a text is kept beside another of its rank: the same in every browser that offers it (E3). */
export function besideId(insight: string, text: string): string {
  return `b${digest(`${insight}\n${text}`, 0x811c9dc5)}${digest(`${text}\n${insight}`, 0x01000193)}`;
}

function offerOf(id: string, insight: Insight, text: string, revision: number): Command {
  return {
    name: "offer_insight",
    insight: id,
    question: insight.question ?? null,
    kind: insight.kind,
    perspectives: insight.perspectives,
    text,
    text_revision: revision,
    beside: besideId(id, text),
  };
}

function standingsOf(seen: TableState, now: TableState): Command[] {
  const stands = (id: string) => now.insights[id]?.state;
  const shared = entriesOf(seen)
    .filter(([id, { state }]) => state === "shared" && stands(id) !== "shared")
    .sort(([, one], [, other]) => (one.share_order ?? 0) - (other.share_order ?? 0));
  const withdrawn = entriesOf(seen).filter(([id, { state }]) => state === "withdrawn" && stands(id) !== "withdrawn");
  return [
    ...shared.map(([insight]): Command => ({ name: "share_insight", insight })),
    ...withdrawn.map(([insight]): Command => ({ name: "withdraw_insight", insight })),
  ];
}

/** In the order in which they were added, so that they come back in it. */
function entriesOf(state: TableState): [string, Insight][] {
  return Object.entries(state.insights)
    .flatMap(([id, insight]): [string, Insight][] => (insight === undefined ? [] : [[id, insight]]))
    .sort(([, one], [, other]) => one.order - other.order);
}

function textSeen({ text, text_revision }: Insight): TextSeen {
  return { text, revision: text_revision };
}

/** FNV-1a over UTF-16 units, as seven characters: no secret, only the same everywhere. */
function digest(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, "0");
}
