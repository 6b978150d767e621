import type { Command, OwnState, PhaseKind, ProgrammeState, Role } from "../protocol/frames";
import { inSentOrder } from "./sent_order";

/** Code points of one reflection (M1). */
export const reflectionMax = 500;
/** Of one person (M1). */
export const reflectionsMax = 10;

/**
 * How far a reflection has come: only on this device, safe and waiting for a moderator or its moment, held, sent back with a
 * word, or on the wall; and `leaving` while its author takes it back.
 */
export type Standing = "here" | "waits" | "held" | "returned" | "on_wall" | "leaving";

/** A reflection of this person, with what the server has not answered yet laid over it. */
export interface Reflection {
  id: string;
  text: string;
  mayName: boolean;
  standing: Standing;
  /** With what a moderator sent it back; may be empty. */
  word: string | undefined;
}

/** The person's own in the order in which they were sent, those that the server has not heard of last. */
export function reflectionsOf(own: OwnState | undefined, pending: readonly { command: Command }[]): Reflection[] {
  const all = new Map<string, Reflection>();
  for (const { id, card: one } of inSentOrder(own?.reflections ?? {})) {
    const standing = one.returned === undefined ? (one.wall ?? "waits") : "returned";
    all.set(id, { id, text: one.text, mayName: one.may_name, standing, word: one.returned?.word });
  }
  for (const { command } of pending) {
    if (command.name === "write_reflection") {
      const { reflection: id, text, may_name: mayName } = command;
      all.set(id, { id, text, mayName, standing: "here", word: undefined });
    } else if (command.name === "withdraw_reflection") {
      const gone = all.get(command.reflection);
      if (gone !== undefined) all.set(gone.id, { ...gone, standing: "leaving" });
    }
  }
  return [...all.values()];
}

/** Whether a person may send something new, and else why not: it is too early, not open to everyone, or enough. */
export type Sending = "open" | "too_early" | "closed" | "enough";

export function sendingOf(programme: ProgrammeState, role: Role, reflections: readonly Reflection[]): Sending {
  if (!mayChange(programme)) return "too_early";
  if (role !== "reporter" && programme.reflecting !== true) return "closed";
  return reflections.length >= reflectionsMax ? "enough" : "open";
}

/** Whether what was sent may be sent anew (F1). */
export function mayChange({ phase }: { phase: { kind: PhaseKind } }): boolean {
  return phase.kind === "closing" || phase.kind === "ended";
}
