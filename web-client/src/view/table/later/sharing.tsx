import { type Card, isOffered, offeredOf, readBackOf } from "../../../model/table_cards";
import { workWords } from "../../../words/work";
import { Button } from "../../shared/button";
import { drag, grip } from "../../shared/dragging";
import { Icon } from "../../shared/icon";
import { arrowDown, arrowUp, microphone, plus, screen, undo } from "../../shared/icons";
import { useHere } from "../../shared/live_page";
import { State } from "../../shared/state";
import { orderTo } from "./card_moves";
import { ReadBackMark } from "./read_back_mark";
import { Whole } from "./whole";
import type { WorkViewsProps } from "./work_views";

/** So many she speaks about; the rest goes along on the wall. */
export const spokenAbout = 2;

export interface SharingProps extends WorkViewsProps {
  onClose: () => void;
}

/** The chair chooses what the hall hears, and in which order. */
export function Sharing({ table, programme, subjects, cards, onClose }: SharingProps) {
  const words = workWords.value.sharing;
  const offered = offeredOf(cards);
  const staying = subjects.flatMap((subject) => subject.cards).filter((card) => !isOffered(card));
  const closed = programme.phase.kind === "check_in" || programme.phase.kind === "ended";

  return (
    <Whole
      title={words.title}
      onClose={onClose}
      foot={
        <Button kind="main" size="large" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <div class="sharing">
        <p>{closed ? words.closed : words.explain}</p>
        <section>
          <h3>{words.toHall(offered.length)}</h3>
          {offered.length === 0 ? (
            <p class="empty">{words.nothing}</p>
          ) : (
            <ol class="offered">
              {offered.map((card, place) => (
                <li key={card.id}>
                  <Offered card={card} place={place} offered={offered} table={table} closed={closed} />
                </li>
              ))}
            </ol>
          )}
        </section>
        {staying.length > 0 && (
          <section>
            <h3>{words.stays}</h3>
            <ul class="staying">
              {staying.map((card) => (
                <li key={card.id}>
                  <Staying card={card} table={table} closed={closed} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Whole>
  );
}

interface PieceProps {
  card: Card;
  table: number;
  closed: boolean;
}

function Offered({ card, place, offered, table, closed }: PieceProps & { place: number; offered: readonly Card[] }) {
  const { live } = useHere();
  const words = workWords.value.sharing;
  const to = `table/${table}` as const;
  const start = card.text.slice(0, 40);
  return (
    <>
      <b class="number">{place + 1}</b>
      <div class="what">
        <p class="short" dir="auto">
          {card.text}
        </p>
        <p class="meta">
          {place < spokenAbout ? (
            <State icon={microphone} words={words.speakAbout} tone="good" />
          ) : (
            <State icon={screen} words={words.goesAlong} />
          )}
          {readBackOf(card) !== "same" && <ReadBackMark card={card} always />}
        </p>
      </div>
      {!closed && (
        <button
          type="button"
          class="grip"
          tabIndex={-1}
          aria-hidden="true"
          onPointerDown={(event) =>
            drag(event.currentTarget, event, (target) => orderTo(live, table, card, offered, target))
          }
        >
          <Icon shape={grip} size="1.375em" />
        </button>
      )}
      {!closed && (
        <div class="acts">
          <Button
            size="small"
            icon={arrowUp}
            label={words.upOf(start)}
            disabled={place === 0}
            onClick={() => orderTo(live, table, card, offered, place - 1)}
          />
          <Button
            size="small"
            icon={arrowDown}
            label={words.downOf(start)}
            disabled={place === offered.length - 1}
            onClick={() => orderTo(live, table, card, offered, place + 1)}
          />
          <Button
            size="small"
            kind="quiet"
            icon={undo}
            label={words.takeBackOf(start)}
            onClick={() => live.command(to, { name: "unshare_insight", insight: card.id })}
          >
            {words.takeBack}
          </Button>
        </div>
      )}
    </>
  );
}

function Staying({ card, table, closed }: PieceProps) {
  const { live } = useHere();
  const words = workWords.value.sharing;
  return (
    <>
      <div class="what">
        <p class="short" dir="auto">
          {card.text}
        </p>
        <p class="meta">
          <ReadBackMark card={card} always />
        </p>
      </div>
      {!closed && card.text.trim() !== "" && (
        <Button
          size="small"
          icon={plus}
          label={words.shareOf(card.text.slice(0, 40))}
          onClick={() => live.command(`table/${table}`, { name: "share_insight", insight: card.id })}
        >
          {words.share}
        </Button>
      )}
    </>
  );
}
