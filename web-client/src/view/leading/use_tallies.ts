import type { ProgrammeState, TallyState } from "../../protocol/frames";
import { useHere } from "../shared/live_page";

/** How far each table is, in the order of their numbers; undefined where it is not known yet. */
export function useTallies({ tables }: ProgrammeState): (TallyState | undefined)[] {
  const { live } = useHere();
  return Object.keys(tables).map((table) => live.follow(`tally/${Number(table)}`).value);
}
