import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { queueWords } from "../../words/queue";
import { AlsoHere } from "./also_here";

/** Which keys do what now. */
export function KeyList({ programme, state }: { programme: ProgrammeState; state: ModeratorState }) {
  const words = moderatorWords.value.keys;
  const closing = programme.phase.kind === "closing";
  const keys: [string, string, boolean][] = [
    [words.space, words.next, closing],
    ["O", words.skip, closing],
    ["I", words.reveal, closing && state.reveal === "one_by_one"],
    ["A", words.mode, closing],
    ["B", words.blank, true],
    ["Z", words.undo, true],
    ...queueKeys(),
    ["[ ]", words.turnMinutes, state.floor?.ends_at !== undefined],
    ["− +", words.minutes, programme.phase.ends_at !== undefined],
    ["PgDn PgUp .", words.clicker, closing],
  ];
  return (
    <footer class="keys">
      <h2 class="unseen">{words.title}</h2>
      <dl>
        {keys
          .filter(([, , now]) => now)
          .map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
      </dl>
      <AlsoHere />
    </footer>
  );
}

function queueKeys(): [string, string, boolean][] {
  const words = queueWords.value.keys;
  return [
    ["↑ ↓", words.move, true],
    ["J", words.approve, true],
    ["⇧ J", words.approveAll, true],
    ["W", words.hold, true],
    ["T", words.sendBack, true],
    ["S", words.spotlight, true],
    ["P", words.pin, true],
    ["C", words.correct, true],
    ["Esc", words.takeOff, true],
  ];
}
