import type { ComponentChildren, RefObject } from "preact";
import { type Card, isAside, isOffered } from "../../model/table_cards";
import type { PhaseKind, Role } from "../../protocol/frames";
import { tableWords } from "../../words/table";
import { Button } from "../shared/button";
import { pencil, share, undo } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { restoreInsight, shareInsight, unshareInsight } from "./insight_acts";

export interface CardActsProps {
  card: Card;
  table: number;
  role: Role;
  phase: PhaseKind | undefined;
  /** As it stands on the card. */
  text: string;
  editButton: RefObject<HTMLButtonElement | null>;
  onEdit: (insight: string) => void;
  /** What who only reads can do too. */
  children: ComponentChildren;
}

/** What one can do with an insight that lies closed. */
export function CardActs({ card, table, role, phase, text, editButton, onEdit, children }: CardActsProps) {
  const { live } = useHere();
  const words = tableWords.value.card;
  const writes = role === "chair" || role === "scribe";
  const aside = isAside(card);
  const shares = role === "chair" && !aside && phase !== "check_in" && phase !== "ended";
  return (
    <div class="acts">
      {writes && aside && (
        <Button size="small" kind="quiet" icon={undo} onClick={() => restoreInsight(live, table, card.id)}>
          {words.restore}
        </Button>
      )}
      {writes && !aside && (
        <Button
          size="small"
          kind="quiet"
          icon={pencil}
          label={words.editOf(text.slice(0, 40))}
          buttonRef={editButton}
          onClick={() => onEdit(card.id)}
        >
          {words.edit}
        </Button>
      )}
      {shares && isOffered(card) && (
        <Button size="small" kind="quiet" icon={undo} onClick={() => unshareInsight(live, table, card.id)}>
          {words.unshare}
        </Button>
      )}
      {shares && !isOffered(card) && text.trim() !== "" && (
        <Button size="small" kind="quiet" icon={share} onClick={() => shareInsight(live, table, card.id)}>
          {words.share}
        </Button>
      )}
      {children}
    </div>
  );
}
