import type { ProgrammeState, WallReflection, WallState } from "../protocol/frames";
import { inSentOrder } from "./sent_order";
import { perspectiveLabel, type SceneText } from "./wall_cards";
import type { Section } from "./wall_sections";
import { wallText } from "./wall_text";

/** What one person says of the day, as the hall sees it. */
export interface SceneReflection extends SceneText {
  /** Only of who may be named. */
  name: string | undefined;
  /** What her perspective is called. */
  perspective: string | undefined;
  ofReporter: boolean;
}

type Reflections = Readonly<Record<string, WallReflection | undefined>>;

/** Those of the round (F5): others are there for walls with a view of their own, or in the spotlight. */
export function roundReflections({ mode, phase, reflections = {} }: WallState): Reflections {
  return mode === "reflections" || phase.kind === "ended" ? reflections : {};
}

/** In the order in which they came, in one section; none where there is nothing. */
export function reflectionSections(
  programme: ProgrammeState,
  reflections: Reflections,
  heading?: Section["heading"],
): Section<SceneReflection>[] {
  const cards = inSentOrder(reflections).map(({ id, card }) => sceneReflection(programme, id, card));
  return cards.length === 0 ? [] : [{ id: "reflections", heading, cards }];
}

export function sceneReflection(programme: ProgrammeState, id: string, reflection: WallReflection): SceneReflection {
  const { text, name, perspective, reporter } = reflection;
  return {
    id,
    text: wallText(text),
    name,
    perspective: perspective === undefined ? undefined : perspectiveLabel(programme, perspective),
    ofReporter: reporter === true,
  };
}
