import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Live } from "../../model/live";
import type { InsightKind } from "../../protocol/frames";
import { type LooseText, makeLooseText } from "./loose_text";

/** What stands in the field for what is heard, and was not yet put with the others. */
export interface NewInsight {
  readonly text: LooseText;
  readonly kind: Signal<InsightKind>;
  readonly perspectives: Signal<string[]>;
  /** There is nothing to put with the others. */
  readonly blank: ReadonlySignal<boolean>;
  /** It has been put with the others. */
  empty(): void;
}

interface Draft {
  text: string;
  kind: InsightKind;
  perspectives: string[];
}

/** By table, of this page for as long as it lives: who may not write for a while, or sits elsewhere, finds it again. */
const made = new Map<number, NewInsight>();

/**
 * The new insight of a table, with what earlier pages left of it. Handed on to be kept at the very moment of each change; where
 * that lasts no longer than the page, leaving asks first.
 */
export function newInsightAt(table: number, live: Pick<Live, "earlierDrafts" | "keepDraft" | "durable">): NewInsight {
  const known = made.get(table);
  if (known !== undefined) return known;
  const name = `compose/${table}`;
  const insight = makeNewInsight(live.earlierDrafts(name) as Draft[]);
  effect(() => live.keepDraft(name, draftOf(insight)));
  addEventListener("beforeunload", (event) => {
    if (!live.durable.peek() && !insight.blank.peek()) event.preventDefault();
  });
  made.set(table, insight);
  return insight;
}

function makeNewInsight(left: readonly Draft[]): NewInsight {
  const text = makeLooseText(left.map((draft) => draft.text).join("\n\n"));
  const kind = signal<InsightKind>(left[0]?.kind ?? "experience");
  const perspectives = signal<string[]>(left[0]?.perspectives ?? []);
  return {
    text,
    kind,
    perspectives,
    blank: computed(() => text.text.value.trim() === ""),
    empty: () =>
      batch(() => {
        text.put("");
        perspectives.value = [];
      }),
  };
}

function draftOf({ text, kind, perspectives, blank }: NewInsight): Draft | undefined {
  const draft = { text: text.text.value, kind: kind.value, perspectives: perspectives.value };
  return blank.value ? undefined : draft;
}
