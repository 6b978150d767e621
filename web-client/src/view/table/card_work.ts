import { type ReadonlySignal, signal } from "@preact/signals";
import { useFetchedApart } from "./in_use";

/** What a table does with its insights besides writing them down: fetched apart, see `useCardWork`. */
export type CardWork = typeof import("./later/card_work_parts");

/** What somebody is busy with on this page, of which there is one thing at a time. */
export type Doing =
  | { what: "menu" | "merge" | "versions"; insight: string }
  | { what: "read_back" | "sharing" | "speaking" };

export const doing = signal<Doing | undefined>();

const found = signal<CardWork>();

/** Undefined until it has been fetched; writing down does not wait for it. */
export const cardWork: ReadonlySignal<CardWork | undefined> = found;

/** Fetches it when it is needed or likely to be (`useFetchedApart`); writing down does not wait for it. */
export function useCardWork(now: boolean, somethingThere: boolean): void {
  useFetchedApart(found, now, somethingThere, async () => (await import("./later/card_work_ready")).ready());
}
