import type { OrganiserState, PresenceState, ProgrammeState, Role } from "../protocol/frames";
import { type TablePlace, tablesOf } from "./running_order";

export interface Attendee {
  id: string;
  name: string;
  role: Role;
  /** Connected at this moment. */
  here: boolean;
}

export interface TableAttendance {
  place: TablePlace;
  seats: number;
  people: Attendee[];
}

/** Who has signed in, and where they sit. */
export interface Attendance {
  tables: TableAttendance[];
  /** Who belongs at a table and has none. */
  unseated: Attendee[];
  /** Who has no table and needs none. */
  staff: Attendee[];
}

const tableRoles: readonly Role[] = ["chair", "scribe", "participant"];

export function attendanceOf(
  programme: ProgrammeState,
  organiser: OrganiserState,
  presence: PresenceState | undefined,
): Attendance {
  const people = Object.entries(organiser.people)
    .flatMap(([id, person]) => (person === undefined ? [] : [{ id, ...person, here: presence?.here[id] === true }]))
    .sort((left, right) => left.joined_at - right.joined_at || left.name.localeCompare(right.name));
  const attendee = ({ id, name, role, here }: Attendee): Attendee => ({ id, name, role, here });
  const atNoTable = people.filter(({ table }) => table === undefined);
  return {
    tables: tablesOf(programme).map((place) => ({
      place,
      seats: programme.tables[place.table]?.seats ?? 0,
      people: people
        .filter(({ table }) => table === place.table)
        .sort((left, right) => tableRoles.indexOf(left.role) - tableRoles.indexOf(right.role))
        .map(attendee),
    })),
    unseated: atNoTable.filter(({ role }) => tableRoles.includes(role)).map(attendee),
    staff: atNoTable.filter(({ role }) => !tableRoles.includes(role)).map(attendee),
  };
}
