import { useTimeLeft } from "../../shared/countdown";
import { useHere } from "../../shared/live_page";

/** Whole minutes since `at`, a moment of the server's clock; renders anew as they pass. */
export function useMinutesSince(at: number): number {
  const { live } = useHere();
  return Math.max(0, Math.floor(-useTimeLeft(at, live.clock) / 60_000));
}
