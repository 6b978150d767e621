import { useEffect, useState } from "preact/hooks";

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

const idleWithinMs = 2_000;

/** Settles when the browser has nothing better to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has none.
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: idleWithinMs });
    else setTimeout(resolve, 200);
  });
}

/** Fetches ahead what the page will need, once it is in use: it must be there when the Wi-Fi goes. */
export function useFetchedAhead(fetch: () => Promise<unknown>): void {
  const touched = useTouched();
  useEffect(() => {
    if (touched) {
      void whenIdle()
        .then(fetch)
        .catch(() => undefined);
    }
  }, [touched]);
}
