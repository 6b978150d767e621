import { useEffect, useRef, useState } from "preact/hooks";
import { type Card, isAside } from "../../model/table_cards";
import { tableWords } from "../../words/table";
import { Button } from "../shared/button";
import { KindMark } from "../shared/kind_mark";
import { useHere } from "../shared/live_page";
import { CardActs } from "./card_acts";
import { cardWork, doing } from "./card_work";
import { InsightEditor } from "./insight_editor";
import { namesOf } from "./perspective_names";
import { plainWords, termsOf, useMarksIn } from "./plain_words";
import { StandingMark } from "./standing_mark";
import type { SubjectViewProps } from "./subject_view";
import { together } from "./together";

export interface InsightCardProps extends Omit<SubjectViewProps, "subject" | "told"> {
  card: Card;
  /** All in its list, from top to bottom. */
  siblings: readonly Card[];
}

/** A long text is folded, so that it does not push the others off the page. */
const longText = 420;
const longLines = 8;

/** One insight: what was said, what it is and how far it has come; open for typing when it is the one that is edited. */
export function InsightCard(props: InsightCardProps) {
  const { card, table, role, phase, editing, lately, onEdit } = props;
  const { live } = useHere();
  const box = useRef<HTMLElement>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const text = (card.splits ? undefined : live.texts.textOf(card.id)?.value) ?? card.text;
  const aside = isAside(card);
  const writes = role === "chair" || role === "scribe";
  const open = editing === card.id;
  const terms = termsOf(useMarksIn(text));
  const [explains, setExplains] = useState(false);
  const parts = plainWords.value?.parts;
  const work = cardWork.value;
  const moves = writes && !aside;
  const merging = moves && doing.value?.what === "merge";
  const shared = together.value;
  const asks = shared !== undefined && role !== "chair" && !aside && text.trim() !== "";

  useEffect(() => {
    if (lately === card.id) box.current?.scrollIntoView({ block: "nearest" });
  }, [lately, card.id]);

  // After editing, the focus is back where it came from.
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) editButton.current?.focus();
    wasOpen.current = open;
  }, [open]);

  const classes = ["insight", aside && "aside", open && "open", moves && "moves", lately === card.id && "fresh"];
  return (
    <article ref={box} class={classes.filter(Boolean).join(" ")}>
      {shared !== undefined && <shared.WritersHere insight={card.id} table={table} />}
      {open ? (
        <>
          {shared !== undefined && <shared.SentBack card={card} onEdit={undefined} />}
          <InsightEditor {...props} onDone={() => onEdit(undefined)} />
        </>
      ) : (
        <>
          <InsightText text={text} onTap={() => setExplains(true)} />
          {moves && work !== undefined && <work.Grip card={card} siblings={props.siblings} table={table} text={text} />}
          <div class="meta">
            <KindMark kind={card.kind} />
            <span>{behindIt(props)}</span>
            {work !== undefined && <work.ReadBackMark card={card} />}
            <StandingMark card={card} />
          </div>
          {work !== undefined && <work.Originals card={card} />}
          {merging && work !== undefined && <work.MergeActs card={card} cards={props.all} table={table} role={role} />}
          {shared !== undefined && !aside && <shared.SentBack card={card} onEdit={writes ? onEdit : undefined} />}
          {shared !== undefined && !aside && <shared.Meaning insight={card.id} table={table} role={role} />}
          {!merging && (writes || asks || terms.length > 0) && (
            <CardActs
              card={card}
              table={table}
              role={role}
              phase={phase}
              text={text}
              editButton={editButton}
              onEdit={onEdit}
            >
              {terms.length > 0 && parts !== undefined && (
                <parts.ExplainButton terms={terms} open={explains} onClick={() => setExplains(!explains)} />
              )}
              {asks && <shared.AskMeaning insight={card.id} table={table} />}
            </CardActs>
          )}
          {explains && terms.length > 0 && parts !== undefined && <parts.Explained terms={terms} />}
        </>
      )}
    </article>
  );
}

/** The text as it was typed, in its own direction, and nothing of it outside its place. */
function InsightText({ text, onTap }: { text: string; onTap: () => void }) {
  const words = tableWords.value.card;
  const parts = plainWords.value?.parts;
  const [whole, setWhole] = useState(false);
  const long = text.length > longText || text.split("\n").length > longLines;
  if (text.trim() === "") return <p class="text nothing">{words.empty}</p>;
  return (
    <>
      <p class={long && !whole ? "text folded" : "text"} dir="auto">
        {parts === undefined ? text : <parts.MarkedText text={text} onTap={onTap} />}
      </p>
      {long && (
        <Button size="small" kind="quiet" expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? words.less : words.more}
        </Button>
      )}
    </>
  );
}

/** Whose perspective, and who wrote it down when that was somebody else. */
function behindIt({ card, perspectives, people }: InsightCardProps): string {
  const { session } = useHere();
  const names = namesOf(perspectives.filter(({ id }) => card.perspectives.includes(id)));
  const author = card.author === session.person ? undefined : people[card.author]?.name;
  if (author !== undefined) names.push(tableWords.value.card.by(author));
  if (card.late) names.push(tableWords.value.card.late);
  return names.join(", ");
}
