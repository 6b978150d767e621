import { sharedWords } from "../../words/shared";
import { Icon } from "./icon";
import { check, device, hourglass, screen, sendBack, share, undo } from "./icons";

export type Tone = "good" | "call" | "stop";

export interface StateProps {
  /** A shape of icons.ts; a state is never told by colour alone. */
  icon: string;
  words: string;
  tone?: Tone | undefined;
  /** On a ground of its own, for what stands alone. */
  pill?: boolean;
}

/** A state as a symbol and a word. */
export function State({ icon, words, tone, pill }: StateProps) {
  return (
    <span class={["state", tone, pill && "pill"].filter(Boolean).join(" ")}>
      <Icon shape={icon} />
      {words}
    </span>
  );
}

/** How far an insight has come, from this device to the wall. */
export type InsightState = "here" | "safe" | "shared" | "held" | "returned" | "onWall" | "withdrawn";

const looks: Record<InsightState, { icon: string; tone?: Tone }> = {
  here: { icon: device, tone: "call" },
  safe: { icon: check },
  shared: { icon: share, tone: "good" },
  held: { icon: hourglass },
  returned: { icon: sendBack, tone: "call" },
  onWall: { icon: screen, tone: "good" },
  withdrawn: { icon: undo },
};

export function InsightStateMark({ state }: { state: InsightState }) {
  return <State {...looks[state]} words={sharedWords.value.states[state]} />;
}
