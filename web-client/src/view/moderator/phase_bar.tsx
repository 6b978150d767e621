import { nextPhase } from "../../model/console";
import { moderatorWords } from "../../words/moderator";
import { Messages } from "../leading/messages";
import { TableCalls } from "../leading/table_calls";
import { Button } from "../shared/button";
import { Countdown } from "../shared/countdown";
import { LanguageSwitch } from "../shared/language_switch";
import { LiveBadge } from "../shared/live_badge";
import { useHere } from "../shared/live_page";
import { AlsoHere } from "./also_here";
import type { ConsoleParts } from "./moderator_page";
import { Walls } from "./walls";

/** Where the day is: its parts, the time that this one has left, and the minutes to give or take. */
export function PhaseBar({ programme, state, actions }: ConsoleParts) {
  const { live } = useHere();
  const words = moderatorWords.value.phases;
  const { id, kind, ends_at } = programme.phase;
  const nextId = nextPhase(programme)?.id;
  return (
    <header class="phase-bar">
      <ol class="phases" aria-label={words.label}>
        {programme.phases.map((phase) => (
          <li
            key={phase.id}
            aria-current={phase.id === id ? "step" : undefined}
            title={words.starts(phase.title, phase.starts)}
          >
            {phase.id === id ? <h1>{phase.title}</h1> : phase.title}{" "}
            <small class={phase.id === nextId ? undefined : "unseen"}>{phase.starts}</small>
          </li>
        ))}
      </ol>
      <div class="phase-time">
        {ends_at === undefined ? (
          kind !== "ended" && <p class="open-ended">{words.openEnded}</p>
        ) : (
          <>
            <Countdown endsAt={ends_at} clock={live.clock} caption={words.untilEnd} />
            <Button label={words.shorter} onClick={() => actions.extend(-1)}>
              −1
            </Button>
            <Button label={words.longer} onClick={() => actions.extend(1)}>
              +1
            </Button>
          </>
        )}
      </div>
      <div class="phase-line">
        <p class="conference">{programme.title}</p>
        <LiveBadge readOnly />
        <People />
        <AlsoHere />
        <Walls programme={programme} state={state} actions={actions} />
        <Messages programme={programme} state={state} />
        <LanguageSwitch />
      </div>
      <TableCalls programme={programme} asked={state.chair_asked} floor={state.floor} />
    </header>
  );
}

function People() {
  const { live } = useHere();
  const presence = live.follow("presence").value;
  if (presence === undefined) return null;
  return <p class="people">{moderatorWords.value.connected(Object.keys(presence.here).length)}</p>;
}
