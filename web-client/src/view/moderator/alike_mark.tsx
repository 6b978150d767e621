import { useState } from "preact/hooks";
import type { Likeness } from "../../model/likeness";
import { queueWords } from "../../words/queue";
import { Button } from "../shared/button";
import { State } from "../shared/state";
import { lone } from "./shapes";

/** Which others seem to say the same, to be opened; or that none does. */
export function AlikeMark({ likeness }: { likeness: Likeness | "alone" | undefined }) {
  const [open, setOpen] = useState(false);
  const words = queueWords.value;
  if (likeness === undefined) return null;
  if (likeness === "alone") return <State icon={lone} words={words.states.alone} />;
  return (
    <>
      <Button size="small" kind="quiet" expanded={open} onClick={() => setOpen(!open)}>
        {words.alike(likeness.tables, likeness.words)}
      </Button>
      {open && (
        <ul class="alike">
          {likeness.others.map(({ id, card }) => (
            <li key={id}>
              <b>{words.ofTable(card.table)}</b> <span dir="auto">{card.text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
