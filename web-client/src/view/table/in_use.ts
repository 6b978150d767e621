import type { Signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { whenIdle } from "../shared/idle";

/** Whether somebody has pressed, typed or gone to something on this page. */
export function useTouched(): boolean {
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) return undefined;
    const touch = () => setTouched(true);
    const signs = ["pointerdown", "keydown", "focusin"] as const;
    for (const sign of signs) addEventListener(sign, touch, { passive: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, touch);
    };
  }, [touched]);
  return touched;
}

const retryMs = 3_000;

/** What `fetch` gives, tried until it is there; undefined when it is not wanted any more. */
export async function fetched<T>(signal: AbortSignal, fetch: () => Promise<T>): Promise<T | undefined> {
  while (!signal.aborted) {
    try {
      const result = await fetch();
      return signal.aborted ? undefined : result;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
  return undefined;
}

/**
 * Fetches a part of the page into `found`, once: at once where it is needed `now`, else when there is something at the table or
 * the page is touched, and the browser has nothing better to do.
 */
export function useFetchedApart<T>(
  found: Signal<T | undefined>,
  now: boolean,
  somethingThere: boolean,
  fetch: () => Promise<T>,
): void {
  const touched = useTouched();
  const wanted = now || somethingThere || touched;
  useEffect(() => {
    if (!wanted || found.peek() !== undefined) return undefined;
    const ending = new AbortController();
    void (now ? Promise.resolve() : whenIdle()).then(async () => {
      const parts = await fetched(ending.signal, fetch);
      if (parts !== undefined) found.value = parts;
    });
    return () => ending.abort();
  }, [wanted, now]);
}
