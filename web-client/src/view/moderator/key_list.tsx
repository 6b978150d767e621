import { moderatorWords } from "../../words/moderator";
import { queueWords } from "../../words/queue";
import { AlsoHere } from "./also_here";

/** Which keys do what. */
export function KeyList({ closing, timed }: { closing: boolean; timed: boolean }) {
  const words = moderatorWords.value.keys;
  const keys: [string, string][] = [
    ...(closing
      ? ([
          [words.space, words.next],
          ["A", words.mode],
        ] as [string, string][])
      : []),
    ["B", words.blank],
    ["Z", words.undo],
    ...queueKeys(),
    ...(timed ? ([["− +", words.minutes]] as [string, string][]) : []),
  ];
  return (
    <footer class="keys">
      <h2 class="unseen">{words.title}</h2>
      <dl>
        {keys.map(([key, does]) => (
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

function queueKeys(): [string, string][] {
  const words = queueWords.value.keys;
  return [
    ["↑ ↓", words.move],
    ["J", words.approve],
    ["⇧ J", words.approveAll],
    ["W", words.hold],
    ["T", words.sendBack],
    ["S", words.spotlight],
    ["P", words.pin],
    ["C", words.correct],
    ["Esc", words.takeOff],
  ];
}
