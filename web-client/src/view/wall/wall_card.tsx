import type { SceneCard } from "../../model/wall_cards";
import type { SizedBlock } from "../../model/wall_layout";
import { wallWords } from "../../words/wall";
import { Icon } from "../shared/icon";
import { KindMark } from "../shared/kind_mark";
import { textClass } from "./measure";
import { pin } from "./shapes";

export interface WallCardProps {
  block: SizedBlock;
  card: SceneCard;
  /** What the page does not say already. */
  withTable?: boolean;
  withQuestion?: boolean;
}

const perspectivesShown = 3;

/** An insight on the wall: its words, and below them what it is and whose. */
export function WallCard({ block, card, withTable = false, withQuestion = false }: WallCardProps) {
  const words = wallWords.value;
  const more = card.perspectives.length - perspectivesShown;
  return (
    <article class="wall-card" style={{ "--size": String(block.size) }}>
      <p class={textClass(block.textColumns)} dir="auto">
        {block.text}
      </p>
      <div class="wall-card-foot">
        {withTable && <b>{words.card.table(card.table)}</b>}
        {card.pinned && (
          <span class="wall-pinned">
            <Icon shape={pin} size="1em" /> {words.card.pinned}
          </span>
        )}
        <KindMark kind={card.kind} />
        {withQuestion && card.question !== undefined && <span>{words.floor.shortQuestion(card.question.number)}</span>}
        {block.part !== undefined && <span>{words.card.part(block.part.number, block.part.of)}</span>}
        {card.perspectives.length > 0 && (
          <span class="wall-perspectives">
            {card.perspectives.slice(0, perspectivesShown).join(", ")}
            {more > 0 && ` ${words.card.andMore(more)}`}
          </span>
        )}
      </div>
    </article>
  );
}
