import { moderatorWords } from "../../words/moderator";

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
    </footer>
  );
}
