import { useEffect, useState } from "preact/hooks";
import type { ServerClock } from "../../model/server_clock";
import { sharedWords } from "../../words/shared";

export interface CountdownProps {
  /** When time is up, by the server's clock. */
  endsAt: number;
  clock: ServerClock;
  /** What ends then: "tot de afsluiting". */
  caption?: string;
  /** From here on it calls for attention. */
  soonMs?: number;
}

/**
 * Time left as minutes and seconds; counts up with a plus sign when it is over. Silent to a screen reader unless it is
 * asked, then in whole minutes.
 */
export function Countdown({ endsAt, clock, caption, soonMs = 60_000 }: CountdownProps) {
  const leftMs = useTimeLeft(endsAt, clock);
  const { minutes, seconds, over } = split(leftMs);
  const words = sharedWords.value.time;
  return (
    <div class={leftMs <= soonMs ? "countdown soon" : "countdown"} role="timer">
      <b aria-hidden="true">
        {over ? "+" : ""}
        {minutes}:{String(seconds).padStart(2, "0")}
      </b>
      <span class="unseen">{over ? words.over(minutes) : words.left(minutes, seconds)}</span>
      {caption !== undefined && <small>{caption}</small>}
    </div>
  );
}

/** Milliseconds until `endsAt`, negative when over; renders anew at each whole second of it. */
export function useTimeLeft(endsAt: number, clock: ServerClock): number {
  const [, setTick] = useState(0);
  const leftMs = endsAt - clock.now();
  useEffect(() => {
    // Just past the whole second, so that each second is shown once.
    const untilNextMs = (((leftMs % 1000) + 1000) % 1000) + 5;
    const timer = setTimeout(() => setTick((tick) => tick + 1), untilNextMs);
    return () => clearTimeout(timer);
  });
  return leftMs;
}

/** Whole minutes until `endsAt`, rounded up; 0 when it is over. */
export function useMinutesLeft(endsAt: number, clock: ServerClock): number {
  return Math.max(0, Math.ceil(useTimeLeft(endsAt, clock) / 60_000));
}

/** Seconds are rounded up while counting down, so that 0:00 is shown when it is over and not a second before. */
export function split(leftMs: number): { minutes: number; seconds: number; over: boolean } {
  const over = leftMs <= -1000;
  const total = over ? Math.floor(-leftMs / 1000) : Math.max(0, Math.ceil(leftMs / 1000));
  return { minutes: Math.floor(total / 60), seconds: total % 60, over };
}
