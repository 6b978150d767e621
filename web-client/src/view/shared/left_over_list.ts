import type { ReadonlySignal } from "@preact/signals";
import type { TextPlace } from "../../model/text_place";
import { type DraftKeeping, type KeptDraft, keptDraft } from "./kept_draft";

interface LeftOver {
  place: TextPlace;
  text: string;
}

/** What could not be carried over, on this page or an earlier one, and the person has not said to have seen. */
export function leftOvers(live: DraftKeeping): ReadonlySignal<readonly LeftOver[]> {
  return own(live).typed;
}

/** Keeps what was typed and could not be carried over, until the person says that she has seen it. */
export function keepLeftOver(live: DraftKeeping, place: TextPlace, text: string): void {
  const { typed, put } = own(live);
  put([...typed.peek(), { place, text }]);
}

/** The person has seen the first. */
export function forgetLeftOver(live: DraftKeeping): void {
  const { typed, put } = own(live);
  put(typed.peek().slice(1));
}

function own(live: DraftKeeping): KeptDraft<readonly LeftOver[]> {
  return keptDraft(
    live,
    "left_overs",
    (left: (readonly LeftOver[])[]) => left.flat(),
    (all) => (all.length === 0 ? undefined : all),
  );
}
