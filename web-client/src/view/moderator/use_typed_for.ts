import { type Signal, signal } from "@preact/signals";
import type { Live } from "../../model/live";
import { beginTyping, questionsAt, type TypedFor, takenUp } from "../../model/typed_for";
import { makeId } from "../../net/ids";
import type { ProgrammeState } from "../../protocol/frames";

/** What is being typed in the name of a table. It outlives the form, and the page. */
export interface Typing {
  readonly typed: TypedFor;
  change(part: Partial<TypedFor>): void;
  /** It has been added: begins the next one. */
  begin(): void;
}

/** Of each table, for as long as this page lives. */
const signals = new Map<number, Signal<TypedFor>>();

export function useTypedFor(live: Live, programme: ProgrammeState, table: number): Typing {
  const name = `typed_for/${table}`;
  const typing = signals.get(table) ?? signal(firstOf());
  signals.set(table, typing);
  return {
    typed: typing.value,
    change: (part) => put({ ...typing.peek(), ...part }),
    begin: () => put(beginTyping(makeId(), questionsAt(programme, table), typing.peek())),
  };

  function firstOf(): TypedFor {
    const left = live.earlierDrafts(name) as TypedFor[];
    return takenUp(left, makeId()) ?? beginTyping(makeId(), questionsAt(programme, table));
  }

  function put(typed: TypedFor) {
    typing.value = typed;
    live.keepDraft(name, typed.text.trim() === "" ? undefined : typed);
  }
}
