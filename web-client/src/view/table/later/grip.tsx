import type { Card } from "../../../model/table_cards";
import { workWords } from "../../../words/work";
import { drag, grip } from "../../shared/dragging";
import { Icon } from "../../shared/icon";
import { useHere } from "../../shared/live_page";
import { doing } from "../card_work";
import { moveTo } from "./card_moves";

export interface GripProps {
  card: Card;
  /** All of its question, from top to bottom. */
  siblings: readonly Card[];
  table: number;
  /** As it stands on the card. */
  text: string;
}

/** The place at which a card is taken hold of: dragged, it moves the card; tapped, it tells all that can be done with it. */
export function Grip({ card, siblings, table, text }: GripProps) {
  const { live } = useHere();
  const words = workWords.value;
  return (
    <button
      type="button"
      class="grip"
      aria-label={words.menuOf(text.slice(0, 40))}
      aria-haspopup="dialog"
      title={words.menu}
      onPointerDown={(event) => {
        if (event.button === 0) drag(event.currentTarget, event, (place) => moveTo(live, table, card, siblings, place));
      }}
      onClick={() => {
        doing.value = { what: "menu", insight: card.id };
      }}
    >
      <Icon shape={grip} size="1.375em" />
    </button>
  );
}
