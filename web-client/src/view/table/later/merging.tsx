import { useEffect } from "preact/hooks";
import { type Card, isOffered } from "../../../model/table_cards";
import type { Role } from "../../../protocol/frames";
import { workWords } from "../../../words/work";
import { Button } from "../../shared/button";
import { useHere } from "../../shared/live_page";
import { tell } from "../../shared/toast";
import { doing } from "../card_work";
import { mergeTwo } from "./card_moves";
import { merge } from "./shapes";

export interface MergeActsProps {
  card: Card;
  cards: readonly Card[];
  table: number;
  role: Role;
}

const textMax = 2_000;

/** On each card while one of two to be merged is chosen: this is the other. */
export function MergeActs({ card, cards, table, role }: MergeActsProps) {
  const { live } = useHere();
  const words = workWords.value;
  const now = doing.value;
  const first = now?.what === "merge" ? cards.find(({ id }) => id === now.insight) : undefined;
  if (first === undefined) return null;
  if (first.id === card.id) return <p class="quiet merge-note">{words.mergeThis}</p>;
  if (role !== "chair" && isOffered(card)) return <p class="quiet merge-note">{words.mergeShared}</p>;
  return (
    <div class="merge-with">
      <Button
        size="small"
        kind="main"
        icon={merge}
        label={words.mergeWith(card.text.slice(0, 40))}
        onClick={() => {
          doing.value = undefined;
          if ([...first.text].length + [...card.text].length + 1 > (live.limits.value?.insight_text ?? textMax)) {
            tell(words.mergeTooLong);
          } else mergeTwo(live, table, first, card, role === "chair");
        }}
      >
        {words.mergeHere}
      </Button>
    </div>
  );
}

/** Says what is being chosen, and the way out; stays in view while one looks for the other. */
export function MergeBar({ onCancel }: { onCancel: () => void }) {
  const words = workWords.value;
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") onCancel();
    };
    addEventListener("keydown", leave);
    return () => removeEventListener("keydown", leave);
  }, []);
  return (
    <div class="merge-bar" role="status">
      <p>{words.mergeChoose}</p>
      <Button size="small" onClick={onCancel}>
        {words.leave}
      </Button>
    </div>
  );
}
