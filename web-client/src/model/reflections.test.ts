import { describe, expect, it } from "vitest";
import type { Command, OwnReflection, OwnState, Role } from "../protocol/frames";
import { type Reflection, reflectionsMax, reflectionsOf, sendingOf } from "./reflections";
import { programmeOf } from "./states.testing";

function sent(at: number, more: Partial<OwnReflection> = {}): OwnReflection {
  return { text: `tekst ${at}`, may_name: false, sent_at: at, changed_at: at, ...more };
}

function standings(own: OwnState | undefined, ...commands: Command[]): [string, Reflection["standing"]][] {
  const pending = commands.map((command) => ({ command }));
  return reflectionsOf(own, pending).map(({ id, standing }) => [id, standing]);
}

const write = (reflection: string, text = "anders", may_name = false): Command => ({
  name: "write_reflection",
  reflection,
  text,
  may_name,
});
const withdraw = (reflection: string): Command => ({ name: "withdraw_reflection", reflection });

describe("one's own reflections", () => {
  it("[F4] stand in the order of sending, each as far as it has come", () => {
    const own: OwnState = {
      reflections: {
        d: sent(4, { wall: "on_wall" }),
        a: sent(1),
        c: sent(3, { wall: "held", returned: { word: "Korter?", at: 9 } }),
        b: sent(2, { wall: "held" }),
      },
    };
    expect(standings(own)).toEqual([
      ["a", "waits"],
      ["b", "held"],
      ["c", "returned"],
      ["d", "on_wall"],
    ]);
    expect(reflectionsOf(own, [])[2]?.word).toBe("Korter?");
  });

  it("are on this device only until the server has answered, as they were typed last", () => {
    const own: OwnState = { reflections: { a: sent(1, { wall: "on_wall" }), b: sent(2) } };
    expect(standings(own, write("fresh"), write("a", "anders", true))).toEqual([
      ["a", "here"],
      ["b", "waits"],
      ["fresh", "here"],
    ]);
    expect(reflectionsOf(own, [{ command: write("a", "anders", true) }])[0]).toMatchObject({
      text: "anders",
      mayName: true,
    });
    expect(standings(undefined, write("fresh"))).toEqual([["fresh", "here"]]);
  });

  it("are leaving while the server has not heard that they are taken back", () => {
    const own: OwnState = { reflections: { a: sent(1) } };
    expect(standings(own, withdraw("a"))).toEqual([["a", "leaving"]]);
    expect(standings(own, write("fresh"), withdraw("fresh"), withdraw("gone"))).toEqual([
      ["a", "waits"],
      ["fresh", "leaving"],
    ]);
  });
});

describe("[F1] a new reflection", () => {
  const sending = (now: "tables" | "closing" | "ended", role: Role, reflecting?: true, count = 0) =>
    sendingOf(
      { ...programmeOf({ now }), ...(reflecting && { reflecting }) },
      role,
      Array.from({ length: count }, (_, place) => ({
        id: `r${place}`,
        text: "",
        mayName: false,
        standing: "waits" as const,
        word: undefined,
      })),
    );

  it("is a reporter's to send from the closing round on", () => {
    expect(sending("tables", "reporter")).toBe("too_early");
    expect(sending("closing", "reporter")).toBe("open");
    expect(sending("ended", "reporter")).toBe("open");
  });

  it("is everyone's while it is open", () => {
    expect(sending("closing", "chair")).toBe("closed");
    expect(sending("closing", "participant", true)).toBe("open");
    expect(sending("tables", "participant", true)).toBe("too_early");
  });

  it("is one too many where there are as many as fit", () => {
    expect(sending("closing", "reporter", undefined, reflectionsMax - 1)).toBe("open");
    expect(sending("closing", "reporter", undefined, reflectionsMax)).toBe("enough");
  });
});
