import { useEffect, useState } from "preact/hooks";
import { pageAt } from "../../model/page_turns";
import type { ServerClock } from "../../model/server_clock";

/** Which of `pages` to show now, from 0; turns by the server's clock. */
export function usePage(since: number, pages: number, clock: ServerClock): number {
  const [, setTurns] = useState(0);
  const { page, untilNextMs } = pageAt(clock.now(), since, pages);
  useEffect(() => {
    if (pages < 2) return undefined;
    const timer = setTimeout(() => setTurns((turns) => turns + 1), untilNextMs + 5);
    return () => clearTimeout(timer);
  });
  return page;
}
