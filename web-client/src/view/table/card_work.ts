import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { fetched, useTouched, whenIdle } from "./in_use";

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

/** Fetches it: at once where it is needed `now`, else once there is something to work on and the browser has nothing better to do. */
export function useCardWork(now: boolean, somethingThere: boolean): void {
  const touched = useTouched();
  const wanted = now || somethingThere || touched;
  useEffect(() => {
    if (!wanted || found.peek() !== undefined) return undefined;
    const ending = new AbortController();
    void (now ? Promise.resolve() : whenIdle()).then(async () => {
      const parts = await fetched(ending.signal, async () => (await import("./later/card_work_ready")).ready());
      if (parts !== undefined) found.value = parts;
    });
    return () => ending.abort();
  }, [wanted, now]);
}
