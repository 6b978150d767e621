import type { Phase } from "../../protocol/frames";
import { wallWords } from "../../words/wall";
import { Icon } from "../shared/icon";
import { check } from "../shared/icons";
import { DayHead } from "./day_head";
import { Fitted } from "./fitted";
import type { WallSource } from "./wall_screen";
import { MinutesLeft } from "./wall_time";

/** The day from its beginning to its end, and where it is now. */
export function ProgrammeScene({ programme, clock }: WallSource) {
  const { phases, phase: now } = programme;
  const place = phases.findIndex(({ id }) => id === now.id);
  return (
    <Fitted class="wall-programme">
      <DayHead programme={programme} />
      <main>
        <ol>
          {phases.map((phase, index) =>
            index === place ? (
              <li key={phase.id} data-when="now" aria-current="step">
                <PhaseWords phase={phase} />
                <span class="wall-now-mark">
                  {wallWords.value.welcome.now}
                  {now.ends_at !== undefined && <MinutesLeft endsAt={now.ends_at} clock={clock} />}
                </span>
              </li>
            ) : (
              <li key={phase.id} data-when={index < place ? "past" : "to_come"}>
                <PhaseWords phase={phase} />
                {index < place && <Past />}
              </li>
            ),
          )}
        </ol>
      </main>
    </Fitted>
  );
}

function PhaseWords({ phase: { starts, title } }: { phase: Phase }) {
  return (
    <>
      <span class="wall-starts">{starts}</span>
      <span>{title}</span>
    </>
  );
}

function Past() {
  return (
    <span>
      <Icon shape={check} size="1em" />
      <span class="unseen">{wallWords.value.programme.past}</span>
    </span>
  );
}
