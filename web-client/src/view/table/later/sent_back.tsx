import type { Card } from "../../../model/table_cards";
import type { Subject } from "../../../model/table_questions";
import type { Role } from "../../../protocol/frames";
import { togetherWords } from "../../../words/together";
import { Button } from "../../shared/button";
import { Icon } from "../../shared/icon";
import { pencil, sendBack } from "../../shared/icons";

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

export interface SentBackNoticeProps {
  acts: Role;
  subjects: readonly Subject[];
  /** Which of them is in view. */
  place: number;
  onShow: (place: number, insight: string) => void;
}

/** To who writes: that something was sent back which is not in view. */
export function SentBackNotice({ acts, subjects, place, onShow }: SentBackNoticeProps) {
  const words = togetherWords.value.sentBack;
  const where = subjects.findIndex((subject, at) => at !== place && subject.cards.some(isSentBack));
  const card = subjects[where]?.cards.find(isSentBack);
  if (card === undefined || (acts !== "chair" && acts !== "scribe")) return null;
  return (
    <div class="notice calls">
      <Icon shape={sendBack} size="1.375em" />
      <div>
        <h2>{words.title}</h2>
        <p class="message" dir="auto">
          {card.returned === "" ? words.silent : card.returned}
        </p>
        <div class="notice-acts">
          <Button size="small" kind="main" onClick={() => onShow(where, card.id)}>
            {words.change}
          </Button>
        </div>
      </div>
    </div>
  );
}

function isSentBack({ returned }: Card): boolean {
  return returned !== undefined;
}
