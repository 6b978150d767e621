import { type Card, readBackOf } from "../../../model/table_cards";
import { workWords } from "../../../words/work";
import { alert, check } from "../../shared/icons";
import { State } from "../../shared/state";

/** Whether the table said that this is what it meant; `always`: also that it did not yet, or that it did. */
export function ReadBackMark({ card, always = false }: { card: Card; always?: boolean }) {
  const words = workWords.value.readBack;
  const said = readBackOf(card);
  if (said === "changed") return <State icon={alert} words={words.changed} tone="call" />;
  if (!always) return null;
  return said === "same" ? (
    <State icon={check} words={words.same} tone="good" />
  ) : (
    <span class="state">{words.not}</span>
  );
}
