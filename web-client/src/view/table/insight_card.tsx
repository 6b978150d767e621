import { useEffect, useRef, useState } from "preact/hooks";
import { type Card, isAside, isOffered } from "../../model/table_cards";
import { tableWords } from "../../words/table";
import { Button } from "../shared/button";
import { pencil, share, undo } from "../shared/icons";
import { KindMark } from "../shared/kind_mark";
import { useHere } from "../shared/live_page";
import { restoreInsight, shareInsight, unshareInsight } from "./insight_acts";
import { InsightEditor } from "./insight_editor";
import { namesOf } from "./perspective_names";
import { StandingMark } from "./standing_mark";
import type { SubjectViewProps } from "./subject_view";

export interface InsightCardProps extends Omit<SubjectViewProps, "subject" | "told"> {
  card: Card;
}

/** A long text is folded, so that it does not push the others off the page. */
const longText = 420;
const longLines = 8;

/** One insight: what was said, what it is and how far it has come; open for typing when it is the one that is edited. */
export function InsightCard(props: InsightCardProps) {
  const { card, table, role, phase, editing, lately, onEdit } = props;
  const { live } = useHere();
  const words = tableWords.value.card;
  const box = useRef<HTMLElement>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const text = live.texts.textOf(card.id)?.value ?? card.text;
  const aside = isAside(card);
  const writes = role === "chair" || role === "scribe";
  const open = editing === card.id && writes && !aside;
  const shares = role === "chair" && !aside && phase !== "check_in" && phase !== "ended";

  useEffect(() => {
    if (lately === card.id) box.current?.scrollIntoView({ block: "nearest" });
  }, [lately, card.id]);

  // What was taken away from under one's hands does not open by itself when it comes back.
  const gone = editing === card.id && !open;
  useEffect(() => {
    if (gone) onEdit(undefined);
  }, [gone]);

  // After editing, the focus is back where it came from.
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) editButton.current?.focus();
    wasOpen.current = open;
  }, [open]);

  const classes = ["insight", aside && "aside", open && "open", lately === card.id && "fresh"];
  return (
    <article ref={box} class={classes.filter(Boolean).join(" ")}>
      {open ? (
        <InsightEditor {...props} onDone={() => onEdit(undefined)} />
      ) : (
        <>
          <InsightText text={text} />
          <div class="meta">
            <KindMark kind={card.kind} />
            <span>{behindIt(props)}</span>
            <StandingMark card={card} />
          </div>
          {writes && (
            <div class="acts">
              {aside ? (
                <Button size="small" kind="quiet" icon={undo} onClick={() => restoreInsight(live, table, card.id)}>
                  {words.restore}
                </Button>
              ) : (
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
            </div>
          )}
        </>
      )}
    </article>
  );
}

/** The text as it was typed, in its own direction, and nothing of it outside its place. */
function InsightText({ text }: { text: string }) {
  const words = tableWords.value.card;
  const [whole, setWhole] = useState(false);
  const long = text.length > longText || text.split("\n").length > longLines;
  if (text.trim() === "") return <p class="text nothing">{words.empty}</p>;
  return (
    <>
      <p class={long && !whole ? "text folded" : "text"} dir="auto">
        {text}
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
