import { type Card, heardIn, isAside } from "../../model/table_cards";
import { tableWords } from "../../words/table";
import { namesOf } from "./perspective_names";

export interface LedgerProps {
  /** All of the table. */
  cards: readonly Card[];
  perspectives: readonly { id: string; label: string }[];
}

/** Whose perspective is behind what the table has said, and whose is not yet: an invitation, never a score. */
export function Ledger({ cards, perspectives }: LedgerProps) {
  const words = tableWords.value.ledger;
  const { heard, missing } = heardIn(
    cards.filter((card) => !isAside(card)),
    perspectives,
  );
  if (heard.length === 0) return null;
  return (
    <p class="ledger">
      {words.heard} {namesOf(heard).join(", ")}.
      {missing.length > 0 && (
        <>
          <br />
          {words.missing} <b>{namesOf(missing).join(", ")}</b>.
        </>
      )}
    </p>
  );
}
