const idleWithinMs = 2_000;

/** Settles when the browser has nothing better to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has none.
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: idleWithinMs });
    else setTimeout(resolve, 200);
  });
}
