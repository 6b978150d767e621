import { nextPhase, nextStep, phaseTitle } from "../../model/console";
import { nextReveal } from "../../model/reveal";
import { tablesSkipped } from "../../model/running_order";
import { roundShownAs } from "../../model/walls";
import type { RevealMode, WallMode } from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";
import { Choices } from "../shared/choices";
import { eyeOff, microphone, screen, undo } from "../shared/icons";
import { State } from "../shared/state";
import { Miniature, usePictureNow } from "../wall/miniature";
import type { ConsoleParts } from "./moderator_page";
import { Reflecting } from "./reflecting";
import { TakeOff } from "./take_off";
import { TurnTime } from "./turn_time";
import { UndoButton } from "./undo_button";
import { Upcoming } from "./upcoming";

const modes: readonly WallMode[] = ["floor", "all", "theme", "kind", "groups", "reflections"];
const reveals: readonly RevealMode[] = ["all", "one_by_one"];

/** What the hall sees, and what comes next: the one large button of this page. */
export function Stage({ programme, state, actions }: ConsoleParts) {
  const words = moderatorWords.value.wall;
  const { kind } = programme.phase;
  return (
    <section class="stage" aria-labelledby="stage-title">
      <h2 id="stage-title">{words.title}</h2>
      <Miniature picture={usePictureNow()} own={roundShownAs(state)} label={words.picture} />
      {state.blank && (
        <p class="blank-now" role="status">
          <State icon={eyeOff} tone="call" pill words={words.blankNow} />
        </p>
      )}
      <NextStep programme={programme} state={state} actions={actions} />
      {kind === "closing" && state.floor !== undefined && <TurnTime floor={state.floor} actions={actions} />}
      <UndoButton state={state} actions={actions} />
      <TakeOff programme={programme} state={state} />
      {(kind !== "ended" || state.blank) && (
        <Button
          kind={state.blank ? undefined : "stop"}
          icon={eyeOff}
          pressed={state.blank}
          shortcut={{ keys: "B", shown: "B" }}
          onClick={actions.toggleBlank}
        >
          {state.blank ? words.show : words.blank}
        </Button>
      )}
      {kind === "closing" && (
        <>
          <Choices
            legend={words.mode}
            choices={modes.map((mode) => ({ value: mode, words: words.modes[mode] }))}
            chosen={state.mode}
            onChoose={actions.setMode}
          />
          <Choices
            legend={words.reveal}
            choices={reveals.map((reveal) => ({ value: reveal, words: words.reveals[reveal] }))}
            chosen={state.reveal}
            onChoose={actions.setReveal}
          />
        </>
      )}
      {(kind === "closing" || kind === "ended") && <Reflecting state={state} actions={actions} />}
      <PhaseSteps programme={programme} state={state} actions={actions} />
    </section>
  );
}

function NextStep({ programme, state, actions }: ConsoleParts) {
  const words = moderatorWords.value;
  const step = nextStep(programme, state);
  const closing = programme.phase.kind === "closing";
  return (
    <div class="next-step">
      <RevealNext programme={programme} state={state} actions={actions} />
      <Upcoming programme={programme} state={state} />
      {step?.kind === "give_floor" && (
        <Button
          kind="main"
          size="large"
          shortcut={{ keys: "Space", shown: words.keys.space }}
          onClick={actions.nextTable}
        >
          {state.spoken.length === 0 ? words.wall.first : words.wall.next}
        </Button>
      )}
      {step?.kind === "move_phase" && (
        <Button kind="main" size="large" onClick={actions.nextPhase}>
          {words.phases.goOn(step.phase.title)}
        </Button>
      )}
      {closing && step?.kind !== "give_floor" && <Skipped programme={programme} state={state} actions={actions} />}
    </div>
  );
}

/** Where insights come one by one: the next of the table that has the floor. */
function RevealNext({ state, actions }: ConsoleParts) {
  const words = moderatorWords.value.wall;
  const next = nextReveal(state);
  if (next === undefined) return null;
  return (
    <div class="reveal-next">
      <p id="reveal-next" dir="auto">
        {next.card.text}
      </p>
      <Button icon={screen} describedBy="reveal-next" shortcut={{ keys: "I", shown: "I" }} onClick={actions.revealNext}>
        {words.revealNext}
      </Button>
    </div>
  );
}

/** Those that were passed over are not forgotten when the round is over. */
function Skipped({ state, actions }: ConsoleParts) {
  const words = moderatorWords.value.tables;
  return tablesSkipped(state).map((table) => (
    <Button key={table} icon={microphone} onClick={() => actions.giveFloor(table)}>
      {words.giveStill(table)}
    </Button>
  ));
}

/** The way back, and on while the large button is for something else. */
function PhaseSteps({ programme, state, actions }: ConsoleParts) {
  const words = moderatorWords.value.phases;
  const next = nextPhase(programme);
  const isMain = nextStep(programme, state)?.kind === "move_phase";
  const { previous } = state.phase;
  if (previous === undefined && (isMain || next === undefined)) return null;
  return (
    <div class="phase-steps">
      {previous !== undefined && (
        <Button size="small" icon={undo} onClick={actions.returnPhase}>
          {words.back(phaseTitle(programme, previous))}
        </Button>
      )}
      {!isMain && next !== undefined && (
        <Button size="small" onClick={actions.nextPhase}>
          {words.goOn(next.title)}
        </Button>
      )}
    </div>
  );
}
