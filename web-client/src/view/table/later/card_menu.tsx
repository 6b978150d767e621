import { type Card, isOffered } from "../../../model/table_cards";
import { sharedWords } from "../../../words/shared";
import { tableWords } from "../../../words/table";
import { workWords } from "../../../words/work";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { arrowDown, arrowUp, bin, undo } from "../../shared/icons";
import { useHere } from "../../shared/live_page";
import { doing } from "../card_work";
import { withdrawInsight } from "../insight_acts";
import { moveTo, moveToQuestion, unmerge } from "./card_moves";
import { history, merge } from "./shapes";
import type { WorkViewsProps } from "./work_views";

export interface CardMenuProps extends WorkViewsProps {
  /** What it is about; undefined while it is closed. */
  card: Card | undefined;
  onClose: () => void;
}

/** All that can be done with an insight and is not on its card. */
export function CardMenu(props: CardMenuProps) {
  const { card, onClose } = props;
  return (
    <Dialog title={workWords.value.menu} open={card !== undefined} onClose={onClose}>
      {card !== undefined && <Menu {...props} card={card} />}
    </Dialog>
  );
}

function Menu({ card, subjects, cards, table, role, onClose }: CardMenuProps & { card: Card }) {
  const { live } = useHere();
  const words = workWords.value;
  const text = live.texts.textOf(card.id)?.value ?? card.text;
  const siblings = subjects.find((subject) => subject.cards.includes(card))?.cards ?? [card];
  const place = siblings.indexOf(card);
  // What the chair offered to the hall only a chair takes away from there.
  const free = role === "chair" || !isOffered(card);
  const others = subjects.flatMap((subject) => subject.cards).some((other) => other.id !== card.id);

  return (
    <div class="card-menu">
      <p class="about" dir="auto">
        {text}
      </p>
      <div class="places">
        <Button icon={arrowUp} disabled={place <= 0} onClick={() => moveTo(live, table, card, siblings, place - 1)}>
          {words.up}
        </Button>
        <Button
          icon={arrowDown}
          disabled={place >= siblings.length - 1}
          onClick={() => moveTo(live, table, card, siblings, place + 1)}
        >
          {words.down}
        </Button>
        <p class="quiet" role="status">
          {words.place(place + 1, siblings.length)}
        </p>
      </div>
      {subjects.length > 1 && (
        <fieldset class="questions-to">
          <legend>{words.toQuestion}</legend>
          {subjects.map((subject) => {
            const { question } = subject;
            const name =
              question === undefined ? tableWords.value.questions.free : sharedWords.value.question(question.number);
            const here = subject.cards.includes(card);
            return (
              <button
                key={question?.id ?? ""}
                type="button"
                class="row"
                aria-current={here ? "true" : undefined}
                onClick={() => {
                  onClose();
                  if (!here) moveToQuestion(live, table, card, siblings, question?.id, name);
                }}
              >
                <b>{name}</b>
                <span>{question?.text ?? tableWords.value.questions.freeTitle}</span>
              </button>
            );
          })}
        </fieldset>
      )}
      <div class="others">
        {others && free && cards.length > 1 && (
          <Button
            kind="quiet"
            size="small"
            icon={merge}
            onClick={() => {
              doing.value = { what: "merge", insight: card.id };
            }}
          >
            {words.merge}
          </Button>
        )}
        {card.originals.length > 0 && free && (
          <Button
            kind="quiet"
            size="small"
            icon={undo}
            onClick={() => {
              onClose();
              unmerge(live, table, card);
            }}
          >
            {words.unmerge}
          </Button>
        )}
        <Button
          kind="quiet"
          size="small"
          icon={history}
          onClick={() => {
            doing.value = { what: "versions", insight: card.id };
          }}
        >
          {words.versions.open}
        </Button>
        {free && (
          <Button
            kind="quiet"
            size="small"
            icon={bin}
            onClick={() => {
              onClose();
              withdrawInsight(live, table, card.id, isOffered(card));
            }}
          >
            {tableWords.value.card.withdraw}
          </Button>
        )}
      </div>
    </div>
  );
}
