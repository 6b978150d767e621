const firstPauseMs = 500;
const longestPauseMs = 10_000;

/**
 * How long to wait before the next attempt (W6): doubling from half a second to ten, each shortened at random by up to a
 * half, so that a hall of browsers does not come back in one instant. `attempt` counts failures in a row from 0; `random`
 * gives a number from 0 up to 1.
 */
export function retryPauseMs(attempt: number, random: () => number): number {
  const wholeMs = Math.min(longestPauseMs, firstPauseMs * 2 ** attempt);
  return wholeMs * (0.5 + random() / 2);
}
