import type { PresenceState } from "../protocol/frames";
import type { Seated } from "./table_people";

/** Who else is typing in an insight at this moment, in the order of the table. */
export function writersIn(
  insight: string,
  presence: Pick<PresenceState, "writing"> | undefined,
  seated: readonly Seated[],
  person: string,
): Seated[] {
  return seated.filter(({ id }) => id !== person && presence?.writing?.[id] === insight);
}
