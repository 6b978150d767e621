import type { ComponentChildren } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { changedWords, type Piece } from "../../model/changed_words";
import type { Queued } from "../../model/queue";
import { queueWords } from "../../words/queue";
import { Button } from "../shared/button";
import { withMarks } from "../shared/marks";
import { useMarksIn } from "./difficult_words";

/** What somebody says; where the hall was promised another text than this one, both, with what differs. */
export function QueueText({ id, card }: { id: string; card: Queued["card"] }) {
  const approved = card.approved?.text;
  if (approved !== undefined && approved !== card.text)
    return <Compared id={id} approved={approved} newer={card.text} />;
  return <Plain id={id} text={card.text} />;
}

function Plain({ id, text }: { id: string; text: string }) {
  const marks = useMarksIn(text);
  return (
    <Folded id={id} text={text}>
      {withMarks(text, marks)}
    </Folded>
  );
}

function Compared({ id, approved, newer }: { id: string; approved: string; newer: string }) {
  const words = queueWords.value.compare;
  const pieces = useMemo(() => changedWords(approved, newer), [approved, newer]);
  return (
    <dl class="compared">
      <div>
        <dt>{words.approved}</dt>
        <dd>
          <Folded id={`${id}-approved`} text={approved}>
            {pieces.before.map((piece, place) => drawn(piece, place, "del"))}
          </Folded>
        </dd>
      </div>
      <div>
        <dt>{words.newer}</dt>
        <dd>
          <Folded id={id} text={newer}>
            {pieces.after.map((piece, place) => drawn(piece, place, "ins"))}
          </Folded>
        </dd>
      </div>
    </dl>
  );
}

function drawn({ text, changed }: Piece, place: number, Mark: "del" | "ins") {
  return changed ? <Mark key={place}>{text}</Mark> : <span key={place}>{text}</span>;
}

interface FoldedProps {
  id: string;
  text: string;
  /** The text with its marks. */
  children: ComponentChildren;
}

/** A text of which the first lines are shown, and the rest on request. */
function Folded({ id, text, children }: FoldedProps) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [tooLong, setTooLong] = useState(false);
  const words = queueWords.value;
  useLayoutEffect(() => {
    const shown = paragraph.current;
    if (shown === null || open) return undefined;
    const look = () => setTooLong(shown.scrollHeight > shown.clientHeight + 1);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(shown);
    return () => observer.disconnect();
  }, [text, open]);
  return (
    <div class="folded-text">
      <p ref={paragraph} class={open ? undefined : "folded"} dir="auto" id={id}>
        {children}
      </p>
      {tooLong && (
        <Button size="small" kind="quiet" expanded={open} describedBy={id} onClick={() => setOpen(!open)}>
          {open ? words.readLess : words.readAll}
        </Button>
      )}
    </div>
  );
}
