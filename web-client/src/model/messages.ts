import type { ModeratorState, ProgrammeState } from "../protocol/frames";
import { cleanText, codePoints } from "./clean_text";

export const messageMax = 300;

/** What was said to tables, and which of them have seen it. */
export interface SentMessage {
  id: string;
  text: string;
  at: number;
  tables: readonly number[];
  /** Every table of the conference. */
  toAll: boolean;
  seen: readonly number[];
  /** The tables that have not seen it, by number. */
  unseen: readonly number[];
}

/** Newest first. */
export function messagesOf(programme: ProgrammeState, state: Pick<ModeratorState, "messages">): SentMessage[] {
  const all = Object.keys(programme.tables).length;
  return Object.entries(state.messages ?? {})
    .flatMap(([id, message]) => {
      if (message === undefined) return [];
      const { text, at, tables, seen } = message;
      const unseen = tables.filter((table) => !seen.includes(table)).sort((one, other) => one - other);
      return [{ id, text, at, tables, toAll: tables.length === all, seen, unseen }];
    })
    .sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
}

/** A message as it can be sent; undefined where nothing stands in it, or more than fits. */
export function messageText(typed: string): string | undefined {
  const text = cleanText(typed).trim();
  const length = codePoints(text);
  return length === 0 || length > messageMax ? undefined : text;
}
