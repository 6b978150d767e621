import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Live } from "../../model/live";
import { moderatorState } from "../../model/states.testing";
import type { ModeratorState, PlenaryCommand } from "../../protocol/frames";
import { tell } from "../shared/toast";
import { takeStep } from "./steps";

vi.mock("../shared/toast", () => ({ tell: vi.fn() }));

type Steps = ModeratorState["last_steps"];

const hold: PlenaryCommand = { name: "hold_insight", insight: "een", held: true };

/** A conference in which each command is granted, and leaves `after` behind as what each person did last. */
function hallWith(before: Steps, after: Steps) {
  let state = moderatorState(before && { last_steps: before });
  const asked: unknown[] = [];
  const live = {
    clock: { now: () => 0 },
    follow: () => ({ peek: () => state }),
    command(_to: string, command: PlenaryCommand) {
      asked.push(command);
      state = moderatorState(after && { last_steps: after });
      return { answer: Promise.resolve({ outcome: "acknowledged" }) };
    },
  } as unknown as Live;
  return { live, asked };
}

const held = (step: number) => ({ step, did: "hold_insight" as const, insight: "een" });

describe("what is said of a step", () => {
  beforeEach(() => vi.mocked(tell).mockClear());

  it("[R4] offers to take that step back", async () => {
    const { live, asked } = hallWith({ mina: held(3) }, { mina: held(4) });
    await takeStep(live, "mina", hold, "gedaan", "een");
    const [, undo] = vi.mocked(tell).mock.lastCall ?? [];
    undo?.();
    expect(asked.at(-1)).toEqual({ name: "undo_step", step: 4 });
  });

  it("[R4] offers the very first, too", async () => {
    const { live } = hallWith(undefined, { mina: held(1) });
    await takeStep(live, "mina", hold, "gedaan", "een");
    expect(tell).toHaveBeenLastCalledWith("gedaan", expect.any(Function), "een");
  });

  it("[R4] offers nothing where all was so already: her step before it stands for something else", async () => {
    const { live } = hallWith({ mina: held(3), piet: held(4) }, { mina: held(3), piet: held(5) });
    await takeStep(live, "mina", hold, "gedaan", "een");
    expect(tell).toHaveBeenLastCalledWith("gedaan", undefined, "een");
  });
});
