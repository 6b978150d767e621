import { type ReadonlySignal, signal } from "@preact/signals";
import { wordsReady } from "../../words/words";
import { fetchStyles } from "../shared/styles";
import { useFetchedApart } from "./in_use";
import styles from "./later/together.css?url";

/** What people at a table do with each other: fetched apart, see `useTogether`. */
export type Together = typeof import("./later/together");

const found = signal<Together>();

/** Undefined until it has been fetched; what is written does not wait for it. */
export const together: ReadonlySignal<Together | undefined> = found;

/** Fetches it when it is needed or likely to be (`useFetchedApart`). */
export function useTogether(now: boolean, somethingThere: boolean): void {
  useFetchedApart(found, now, somethingThere, fetchTogether);
}

async function fetchTogether(): Promise<Together> {
  const [parts] = await Promise.all([import("./later/together"), fetchStyles(styles)]);
  await wordsReady();
  return parts;
}
