import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { type Card, isOffered } from "../../model/table_cards";
import type { TextOp } from "../../model/text_op";
import { makeWritingBeat } from "../../model/writing_beat";
import { tableWords } from "../../words/table";
import { Button } from "../shared/button";
import { bin } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { cardWork } from "./card_work";
import { KindChips, PerspectiveChips } from "./chips";
import { withdrawInsight } from "./insight_acts";
import { StandingMark } from "./standing_mark";
import { TypingField } from "./typing_field";

export interface InsightEditorProps {
  card: Card;
  table: number;
  perspectives: readonly { id: string; label: string }[];
  onDone: () => void;
}

const textMax = 2_000;

/** An insight open for typing: every letter goes to the table at once, there is nothing to save. */
export function InsightEditor({ card, table, perspectives, onDone }: InsightEditorProps) {
  const { live } = useHere();
  const words = tableWords.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const place = { table, insight: card.id };
  const beat = useMemo(() => makeWritingBeat((insight) => live.tellWriting(table, insight)), [live, table]);
  const text = useMemo(() => {
    const open = live.texts.open(place, card.text, card.textRevision);
    return {
      ...open,
      edit(op: TextOp) {
        open.edit(op);
        beat.typed(card.id);
      },
    };
  }, [live, card.id, beat]);
  useEffect(() => beat.stopped, [beat]);

  // At once: some phones bring up their keyboard only while the tap still counts.
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
    element.scrollTop = element.scrollHeight;
    element.closest("article")?.scrollIntoView({ block: "nearest" });
    element.scrollIntoView({ block: "nearest" });
  }, []);

  const to = `table/${table}` as const;
  const work = cardWork.value;
  return (
    <div class="editor" onFocusOut={() => beat.stopped()}>
      <TypingField
        text={text}
        most={live.limits.value?.insight_text ?? textMax}
        label={words.text}
        fieldRef={field}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.isComposing) onDone();
        }}
      />
      <div class="meta">
        <span class="quiet">{words.card.readsAlong}</span>
        <StandingMark card={card} />
      </div>
      <KindChips
        chosen={card.kind}
        onChoose={(kind) => live.command(to, { name: "set_kind", insight: card.id, kind })}
      />
      <PerspectiveChips
        perspectives={perspectives}
        chosen={card.perspectives}
        onChoose={(chosen) => live.command(to, { name: "set_perspectives", insight: card.id, perspectives: chosen })}
      />
      <div class="acts">
        <Button
          size="small"
          kind="quiet"
          icon={bin}
          onClick={() => {
            onDone();
            withdrawInsight(live, table, card.id, isOffered(card));
          }}
        >
          {words.card.withdraw}
        </Button>
        {work !== undefined && <work.SplitButton field={field} table={table} insight={card.id} onSplit={onDone} />}
        <Button size="small" kind="main" onClick={onDone}>
          {words.card.done}
        </Button>
      </div>
    </div>
  );
}
