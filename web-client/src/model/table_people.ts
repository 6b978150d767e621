import type { PresenceState, Role, StagePerson, StageState } from "../protocol/frames";

/** Somebody at a table. */
export interface Seated extends StagePerson {
  id: string;
  /** Connected at this moment. */
  here: boolean;
  /** Tells people at one table apart, the same on every device: a place in a row of colours, from 0. */
  mark: number;
}

const marks = 6;
const rank: readonly Role[] = ["chair", "scribe", "participant"];

/** Chair first, then who writes, then by name. Nobody counts as here while this device hears nothing. */
export function seatedAt(
  stage: StageState | undefined,
  presence: PresenceState | undefined,
  connected: boolean,
): Seated[] {
  const people = Object.entries(stage?.people ?? {}).flatMap(([id, person]) =>
    person === undefined ? [] : [{ id, person }],
  );
  const markOf = marksOf(people.map(({ id }) => id));
  return people
    .map(({ id, person }) => ({
      ...person,
      id,
      here: connected && presence?.here[id] === true,
      mark: markOf.get(id) ?? 0,
    }))
    .sort((one, other) => rank.indexOf(one.role) - rank.indexOf(other.role) || one.name.localeCompare(other.name));
}

/** What `role` may do at this table: where the chair lets everyone write, a participant does what a scribe does (C8). */
export function roleAt(role: Role, stage: Pick<StageState, "open"> | undefined): Role {
  return role === "participant" && stage?.open === true ? "scribe" : role;
}

/** A question whether somebody may lead the table, as `person` sees it: she asks, she decides as chair, or she may agree. */
export interface ChairQuestion {
  asker: string;
  name: string;
  part: "asks" | "chairs" | "agrees";
}

/** Undefined while nobody asks. */
export function chairQuestionFor(stage: StageState | undefined, person: string): ChairQuestion | undefined {
  const asker = stage?.chair_asked?.person;
  const asking = asker === undefined ? undefined : stage?.people[asker];
  if (asker === undefined || asking === undefined) return undefined;
  const part = asker === person ? "asks" : stage?.people[person]?.role === "chair" ? "chairs" : "agrees";
  return { asker, name: asking.name, part };
}

/** Each has the mark that comes of her id, or the next one that nobody has: who comes later moves few of the others. */
function marksOf(people: readonly string[]): Map<string, number> {
  const taken = new Map<string, number>();
  for (const id of [...people].sort()) {
    let mark = sumOf(id) % marks;
    const used = new Set(taken.values());
    for (let tries = 1; used.has(mark) && tries < marks; tries += 1) mark = (mark + 1) % marks;
    taken.set(id, mark);
  }
  return taken;
}

function sumOf(text: string): number {
  let sum = 0;
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521;
  return sum;
}
