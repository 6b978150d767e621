import { useMemo } from "preact/hooks";
import type { ReadInsight } from "../../model/shared_reading";
import { reporterWords } from "../../words/reporter";
import { Button } from "../shared/button";
import { pencil } from "../shared/icons";
import { KindMark } from "../shared/kind_mark";
import { InsightStateMark } from "../shared/state";

export interface ReadCardProps {
  insight: ReadInsight;
  /** These words are to stand in the notes. */
  onNote: (words: string) => void;
}

/** The same card while nothing of it has changed: a day has hundreds. */
export function KeptReadCard(props: ReadCardProps) {
  const { card, question, perspectives } = props.insight;
  return useMemo(() => <ReadCard {...props} />, [card, question, perspectives.join()]);
}

/** An insight as a reporter reads it. */
function ReadCard({ insight: { id, card, question, perspectives }, onNote }: ReadCardProps) {
  const words = reporterWords.value;
  return (
    <li class="read-card">
      <p id={`text-${id}`} dir="auto">
        {card.text}
      </p>
      <div class="about">
        <KindMark kind={card.kind} />
        {perspectives.length > 0 && <span>{perspectives.join(", ")}</span>}
        {question !== undefined && <span>{words.shared.question(question)}</span>}
        {card.on_wall && <InsightStateMark state="onWall" />}
        <Button
          size="small"
          kind="quiet"
          icon={pencil}
          describedBy={`text-${id}`}
          onClick={() => onNote(reporterWords.peek().notes.line(card.table, card.text))}
        >
          {words.shared.note}
        </Button>
      </div>
    </li>
  );
}
