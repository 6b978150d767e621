import { batch, effect, type Signal, signal } from "@preact/signals";
import { useLayoutEffect, useMemo } from "preact/hooks";
import type { Live } from "../../model/live";
import type { InsightKind } from "../../protocol/frames";
import { type LooseText, makeLooseText } from "./loose_text";

/** What stands in the field for what is heard, and was not yet put with the others. */
export interface NewInsight {
  readonly text: LooseText;
  readonly kind: Signal<InsightKind>;
  readonly perspectives: Signal<string[]>;
  /** It has been put with the others. */
  empty(): void;
}

interface Draft {
  text: string;
  kind: InsightKind;
  perspectives: string[];
}

/** The new insight of a table, with what earlier pages left of it. Handed on to be kept at the very moment of each change. */
export function useNewInsight(live: Live, table: number): NewInsight {
  const name = `compose/${table}`;
  const made = useMemo(() => makeNewInsight(live.earlierDrafts(name) as Draft[]), [live, name]);
  useLayoutEffect(() => effect(() => live.keepDraft(name, draftOf(made))), [live, name]);
  return made;
}

function makeNewInsight(left: readonly Draft[]): NewInsight {
  const text = makeLooseText(left.map((draft) => draft.text).join("\n\n"));
  const kind = signal<InsightKind>(left[0]?.kind ?? "experience");
  const perspectives = signal<string[]>(left[0]?.perspectives ?? []);
  return {
    text,
    kind,
    perspectives,
    empty: () =>
      batch(() => {
        text.put("");
        perspectives.value = [];
      }),
  };
}

function draftOf({ text, kind, perspectives }: NewInsight): Draft | undefined {
  const draft = { text: text.text.value, kind: kind.value, perspectives: perspectives.value };
  return draft.text.trim() === "" ? undefined : draft;
}
