import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { groupsWords } from "../../words/groups";
import { moderatorWords } from "../../words/moderator";
import { queueWords } from "../../words/queue";
import type { SharedView } from "./shared_views";

export interface KeyListProps {
  programme: ProgrammeState;
  state: ModeratorState;
  view: SharedView;
}

/** Which keys do what now. */
export function KeyList({ programme, state, view }: KeyListProps) {
  const words = moderatorWords.value.keys;
  const closing = programme.phase.kind === "closing";
  const keys: [string, string, boolean][] = [
    [words.space, words.next, closing],
    ["O", words.skip, closing],
    ["I", words.reveal, closing && state.reveal === "one_by_one"],
    ["A", words.mode, closing],
    ["R", words.reflections, closing],
    ["B", words.blank, true],
    ["Z", words.undo, true],
    ["V", groupsWords.value.keys.view, true],
    ["Esc", queueWords.value.keys.takeOff, true],
    ...(view === "queue" ? queueKeys() : []),
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
    ["L", words.show, true],
    ["P", words.pin, true],
    ["C", words.correct, true],
    ["G", groupsWords.value.keys.group, true],
  ];
}
