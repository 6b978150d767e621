import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Live } from "../../model/live";

/** What a person types outside the cards of her table. */
export interface KeptDraft<Typed> {
  readonly typed: ReadonlySignal<Typed>;
  /** Kept on this device at this very moment. */
  put(typed: Typed): void;
}

/** What a page keeps drafts with. */
export type DraftKeeping = Pick<Live, "earlierDrafts" | "keepDraft">;

/** By name, of a page for as long as it lives. */
const signals = new WeakMap<DraftKeeping, Map<string, Signal>>();

/** The draft called `name`, which begins with what earlier pages `left`; `worthKeeping` gives undefined for what may be forgotten. */
export function keptDraft<Typed, Left>(
  live: DraftKeeping,
  name: string,
  takeUp: (left: Left[]) => Typed,
  worthKeeping: (typed: Typed) => unknown,
): KeptDraft<Typed> {
  const ofPage = signals.get(live) ?? new Map<string, Signal>();
  signals.set(live, ofPage);
  const known = ofPage.get(name) ?? signal(takeUp(live.earlierDrafts(name) as Left[]));
  ofPage.set(name, known);
  const typed = known as Signal<Typed>;
  return {
    typed,
    put(now) {
      typed.value = now;
      live.keepDraft(name, worthKeeping(now));
    },
  };
}
