import type { ReadonlySignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import { notesTakenUp, withNote } from "../../model/notes";
import { reporterWords } from "../../words/reporter";
import { keptDraft } from "../shared/kept_draft";
import { useHere } from "../shared/live_page";
import { tell } from "../shared/toast";

/** A notepad of one person on one device; nothing of it is sent. */
export interface Notepad {
  readonly text: ReadonlySignal<string>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  put(text: string): void;
  /** Puts these words where the caret stands, and says so. */
  add(words: string): void;
}

const name = "notes";

/** The notepad with what earlier pages left in it; kept at the very moment of each change. */
export function useNotes(): Notepad {
  const { live } = useHere();
  const field = useRef<HTMLTextAreaElement>(null);
  const { typed: text, put } = keptDraft(live, name, notesTakenUp, (typed) => typed || undefined);
  return { text, field, put, add };

  function add(words: string) {
    const before = text.peek();
    const noted = withNote(before, field.current?.selectionEnd ?? before.length, words);
    put(noted.text);
    if (field.current !== null) {
      field.current.value = noted.text;
      field.current.setSelectionRange(noted.caret, noted.caret);
    }
    // What was typed since stays.
    const takeBack = () => text.peek() === noted.text && put(before);
    tell(reporterWords.peek().notes.added, takeBack, name);
  }
}
