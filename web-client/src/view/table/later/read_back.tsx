import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Card, readBackOf } from "../../../model/table_cards";
import type { Subject } from "../../../model/table_questions";
import { sharedWords } from "../../../words/shared";
import { tableWords } from "../../../words/table";
import { workWords } from "../../../words/work";
import { Button } from "../../shared/button";
import { arrowRight, check, pencil } from "../../shared/icons";
import { KindMark } from "../../shared/kind_mark";
import { useHere } from "../../shared/live_page";
import { namesOf } from "../perspective_names";
import { TypingField } from "../typing_field";
import { ReadBackMark } from "./read_back_mark";
import { whenSettled } from "./settled";
import { arrowLeft } from "./shapes";
import { ToSharing } from "./to_sharing";
import { Whole } from "./whole";
import type { WorkViewsProps } from "./work_views";

const textMax = 2_000;

export interface ReadBackProps extends WorkViewsProps {
  onClose: () => void;
}

/** The table goes through its insights one by one, to say of each that this is what it meant. */
export function ReadBack({ subjects, table, role, programme, onClose }: ReadBackProps) {
  const words = workWords.value.readBack;
  const all = subjects.flatMap((subject) => subject.cards.map((card) => ({ card, subject })));
  const [id, setId] = useState(() => firstToRead(all)?.card.id);
  const place = all.findIndex(({ card }) => card.id === id);
  const now = all[place];
  const said = all.filter(({ card }) => readBackOf(card) === "same").length;
  const goTo = (next: number) => setId(all[next]?.card.id);

  // What somebody took away meanwhile is not waited for.
  useEffect(() => {
    if (id !== undefined && place < 0) setId(firstToRead(all)?.card.id);
  }, [id, place]);

  if (now === undefined) {
    const done = said === all.length;
    return (
      <Whole
        title={words.title}
        onClose={onClose}
        foot={
          <>
            {role === "chair" ? (
              <ToSharing />
            ) : (
              <Button kind="main" size="large" onClick={onClose}>
                {tableWords.value.card.done}
              </Button>
            )}
            <div class="turns">
              <Button icon={arrowLeft} onClick={() => goTo(all.length - 1)}>
                {words.back}
              </Button>
            </div>
          </>
        }
      >
        <div class="through">
          <h3>{done ? words.allDone : words.through}</h3>
          <p>{done ? "" : words.left(all.length - said)}</p>
          <p>{role === "chair" ? words.chairNext : words.scribeNext}</p>
        </div>
      </Whole>
    );
  }
  return (
    <OneByOne
      key={now.card.id}
      {...now}
      perspectives={programme.perspectives}
      table={table}
      place={place}
      count={all.length}
      said={said}
      goTo={goTo}
      onClose={onClose}
    />
  );
}

interface OneByOneProps {
  card: Card;
  subject: Subject;
  perspectives: WorkViewsProps["programme"]["perspectives"];
  table: number;
  place: number;
  count: number;
  /** How many the table has said this of. */
  said: number;
  /** Beyond the last one is the end. */
  goTo: (place: number) => void;
  onClose: () => void;
}

function OneByOne({ card, subject, perspectives, table, place, count, said, goTo, onClose }: OneByOneProps) {
  const { live } = useHere();
  const words = workWords.value.readBack;
  const [editing, setEditing] = useState(false);
  const text = live.texts.textOf(card.id)?.value ?? card.text;
  const behind = namesOf(perspectives.filter(({ id }) => card.perspectives.includes(id)));
  const isSaid = readBackOf(card) === "same" && text === card.text;
  const { question } = subject;

  return (
    <Whole
      title={words.title}
      onClose={onClose}
      aside={<Progress place={place} count={count} said={said} />}
      foot={
        editing ? (
          <Button kind="main" size="large" onClick={() => setEditing(false)}>
            {tableWords.value.card.done}
          </Button>
        ) : (
          <>
            {isSaid ? (
              <Button kind="main" size="large" icon={arrowRight} onClick={() => goTo(place + 1)}>
                {words.next}
              </Button>
            ) : (
              <Button kind="main" size="large" icon={check} onClick={confirm}>
                {words.confirm}
              </Button>
            )}
            <div class="turns">
              <Button icon={arrowLeft} disabled={place === 0} onClick={() => goTo(place - 1)}>
                {words.back}
              </Button>
              <Button icon={pencil} onClick={() => setEditing(true)}>
                {tableWords.value.card.edit}
              </Button>
              {!isSaid && (
                <Button icon={arrowRight} onClick={() => goTo(place + 1)}>
                  {words.skip}
                </Button>
              )}
            </div>
          </>
        )
      }
    >
      <div class="one" aria-live="polite">
        <p class="quiet" dir="auto">
          {question === undefined
            ? tableWords.value.questions.freeTitle
            : `${sharedWords.value.question(question.number)}: ${question.text}`}
        </p>
        {editing ? <Field card={card} table={table} /> : <Large text={text} />}
        <p class="meta">
          <KindMark kind={card.kind} />
          <span>{behind.join(", ")}</span>
          <ReadBackMark card={card} always={isSaid} />
        </p>
      </div>
    </Whole>
  );

  /** Of what stands on the screen, also where that is still on its way. */
  function confirm() {
    whenSettled(live, table, card.id, (text_revision) => {
      live.command(`table/${table}`, { name: "confirm_insight", insight: card.id, text_revision, confirmed: true });
    });
    goTo(place + 1);
  }
}

function Progress({ place, count, said }: { place: number; count: number; said: number }) {
  const words = workWords.value.readBack;
  return (
    <p class="progress">
      <b>{words.progress(place + 1, count)}</b>
      <meter min={0} max={count} value={said} aria-label={words.said(said, count)} />
    </p>
  );
}

/** The larger, the fewer words there are. */
export function Large({ text }: { text: string }) {
  const size = text.length > 480 ? "long" : text.length > 160 ? "middling" : "short";
  return (
    <p class={`large ${size}`} dir="auto">
      {text.trim() === "" ? tableWords.value.card.empty : text}
    </p>
  );
}

function Field({ card, table }: { card: Card; table: number }) {
  const { live } = useHere();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useMemo(
    () => live.texts.open({ table, insight: card.id }, card.text, card.textRevision),
    [live, table, card.id],
  );
  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  return (
    <TypingField
      text={text}
      most={live.limits.value?.insight_text ?? textMax}
      label={tableWords.value.text}
      fieldRef={field}
    />
  );
}

function firstToRead<T extends { card: Card }>(all: readonly T[]): T | undefined {
  return all.find(({ card }) => readBackOf(card) !== "same") ?? all[0];
}
