import type { Live } from "../../model/live";
import { beginTyping, questionsAt, type TypedFor, takenUp } from "../../model/typed_for";
import { makeId } from "../../net/ids";
import type { ProgrammeState } from "../../protocol/frames";
import { keptDraft } from "../shared/kept_draft";

/** What is being typed in the name of a table. It outlives the form, and the page. */
export interface Typing {
  readonly typed: TypedFor;
  change(part: Partial<TypedFor>): void;
  /** It has been added: begins the next one. */
  begin(): void;
}

export function useTypedFor(live: Live, programme: ProgrammeState, table: number): Typing {
  const { typed, put } = keptDraft(live, `typed_for/${table}`, first, worthKeeping);
  return {
    typed: typed.value,
    change: (part) => put({ ...typed.peek(), ...part }),
    begin: () => put(beginTyping(makeId(), questionsAt(programme, table), typed.peek())),
  };

  function first(left: TypedFor[]): TypedFor {
    return takenUp(left, makeId()) ?? beginTyping(makeId(), questionsAt(programme, table));
  }
}

const worthKeeping = (typed: TypedFor) => (typed.text.trim() === "" ? undefined : typed);
