import { signal } from "@preact/signals";
import type { TextPlace } from "../../model/live_texts";

interface LeftOver {
  place: TextPlace;
  text: string;
}

/** What could not be carried over and the person has not seen yet. */
export const leftOvers = signal<readonly LeftOver[]>([]);

/** Keeps what was typed and could not be carried over, until the person has seen it. */
export function keepLeftOver(place: TextPlace, text: string): void {
  leftOvers.value = [...leftOvers.value, { place, text }];
}
