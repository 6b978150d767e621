import type { LostTable, TopicMemory } from "../net/topic_memory";
import type { Command, TableState, TopicName } from "../protocol/frames";
import { offersOf, type TextSeen, together, withTexts } from "./replica";

/** What a person may do for a table that lost something: bring back texts, and as its chair also how insights stood. */
export type BringsBack = "texts" | "standings";

export interface LostTablesParts {
  memory: TopicMemory | undefined;
  /** What this person may bring back at a table at this moment. */
  may(table: number): BringsBack | undefined;
  stateOf(table: number): TableState | undefined;
  /** An insight's text where this page holds one of its own. */
  textOf(insight: string): TextSeen | undefined;
  ask(table: number, command: Command): void;
}

/**
 * What this browser saw of tables in a history that is gone (E1). It is given back as soon as this person may: who has a
 * smaller part in the older roster may get the larger one again. Until then it is kept, beyond this page too.
 */
export interface LostTables {
  /**
   * A snapshot has come, and the texts held here are as before it; `gone` is what was seen where the server lost it. Gives the
   * insights that were offered.
   */
  told(now: TableState, gone: TableState | undefined): Set<string>;
  /** Somebody's part, or a table, may have changed. */
  look(): void;
}

export function makeLostTables({ memory, may, stateOf, textOf, ask }: LostTablesParts): LostTables {
  const lost = new Map<number, LostTable>();
  const textsOffered = new Set<number>();

  return {
    told(now, gone) {
      const { table } = now;
      const known = lost.get(table) ?? memory?.recallLost(topicOf(table));
      if (gone === undefined) {
        if (known !== undefined) lost.set(table, known);
      } else {
        const seen = withTexts(gone, textOf);
        lost.set(table, { seen: known === undefined ? seen : together(known.seen, seen), found: now });
        memory?.keepLost(topicOf(table), lost.get(table));
        textsOffered.delete(table);
      }
      return bringBack(table, now);
    },
    look() {
      for (const table of lost.keys()) {
        const now = stateOf(table);
        if (now !== undefined) bringBack(table, now);
      }
    },
  };

  function bringBack(table: number, now: TableState): Set<string> {
    const known = lost.get(table);
    const brings = may(table);
    if (known === undefined || brings === undefined) return new Set();
    if (brings === "texts" && textsOffered.has(table)) return new Set();
    const commands = offersOf({ ...known, now, isChair: brings === "standings" });
    for (const command of commands) ask(table, command);
    textsOffered.add(table);
    if (brings === "standings") {
      lost.delete(table);
      memory?.keepLost(topicOf(table), undefined);
    }
    return new Set(commands.flatMap((offer) => (offer.name === "offer_insight" ? [offer.insight] : [])));
  }
}

function topicOf(table: number): TopicName {
  return `table/${table}`;
}
