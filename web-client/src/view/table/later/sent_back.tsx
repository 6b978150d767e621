import type { Card } from "../../../model/table_cards";
import { togetherWords } from "../../../words/together";
import { Button } from "../../shared/button";
import { pencil } from "../../shared/icons";

export interface SentBackProps {
  card: Card;
  /** For who may write. */
  onEdit: ((insight: string) => void) | undefined;
}

/** The word of explanation with which the moderator sent an insight back. */
export function SentBack({ card, onEdit }: SentBackProps) {
  const words = togetherWords.value.sentBack;
  if (card.returned === undefined) return null;
  return (
    <div class="meaning sent-back">
      <p dir="auto">
        {card.returned === "" ? (
          words.silent
        ) : (
          <>
            <b>{words.said}</b> {card.returned}
          </>
        )}
      </p>
      {onEdit !== undefined && (
        <Button size="small" icon={pencil} onClick={() => onEdit(card.id)}>
          {words.change}
        </Button>
      )}
    </div>
  );
}
