import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { wordsReady } from "../../words/words";
import { fetchStyles } from "../shared/styles";
import { fetched, useTouched, whenIdle } from "./in_use";
import styles from "./later/together.css?url";

/** What people at a table do with each other: fetched apart, see `useTogether`. */
export type Together = typeof import("./later/together");

const found = signal<Together>();

/** Undefined until it has been fetched; what is written does not wait for it. */
export const together: ReadonlySignal<Together | undefined> = found;

/**
 * Fetches what people do with each other: at once where it is needed now, else once there is something at the table or the
 * page is touched.
 */
export function useTogether(now: boolean, somethingThere: boolean): void {
  const touched = useTouched();
  const wanted = now || somethingThere || touched;
  useEffect(() => {
    if (!wanted || found.peek() !== undefined) return undefined;
    const ending = new AbortController();
    void (now ? Promise.resolve() : whenIdle()).then(async () => {
      found.value ??= await fetched(ending.signal, fetchTogether);
    });
    return () => ending.abort();
  }, [wanted, now]);
}

async function fetchTogether(): Promise<Together> {
  const [parts] = await Promise.all([import("./later/together"), fetchStyles(styles)]);
  await wordsReady();
  return parts;
}
