import { type ReadonlySignal, signal } from "@preact/signals";
import type { OpenText } from "../../model/live_texts";
import { difference } from "../../model/text_difference";
import { type TextOp, textType } from "../../model/text_op";

/** A text that is nobody else's yet: what stands in the field for a new insight. */
export interface LooseText extends OpenText {
  readonly text: ReadonlySignal<string>;
  /** Puts another text into the field. */
  put(text: string): void;
}

export function makeLooseText(initial: string): LooseText {
  const text = signal(initial);
  const listeners = new Set<(op: TextOp, text: string) => void>();
  return {
    text,
    edit(op) {
      text.value = textType.apply(text.peek(), op);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(next) {
      const op = difference(text.peek(), next);
      if (op === undefined) return;
      text.value = next;
      for (const listener of listeners) listener(op, next);
    },
  };
}
