import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";

/** A text of which the first lines are shown, and the rest on request. */
export function FoldedText({ id, text }: { id: string; text: string }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [tooLong, setTooLong] = useState(false);
  const words = moderatorWords.value.insights;
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
        {text}
      </p>
      {tooLong && (
        <Button size="small" kind="quiet" expanded={open} describedBy={id} onClick={() => setOpen(!open)}>
          {open ? words.readLess : words.readAll}
        </Button>
      )}
    </div>
  );
}
