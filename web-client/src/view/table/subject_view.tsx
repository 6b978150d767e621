import type { Card } from "../../model/table_cards";
import type { Subject } from "../../model/table_questions";
import type { PhaseKind, Role, StageState } from "../../protocol/frames";
import { language } from "../../words/language";
import { sharedWords } from "../../words/shared";
import { tableWords } from "../../words/table";
import { InsightCard } from "./insight_card";

export interface SubjectViewProps {
  subject: Subject;
  perspectives: readonly { id: string; label: string }[];
  people: StageState["people"];
  phase: PhaseKind | undefined;
  table: number;
  role: Role;
  /** Whether what is there is known to be all. */
  told: boolean;
  /** The insight that is open for typing. */
  editing: string | undefined;
  /** One that was added a moment ago. */
  lately: string | undefined;
  onEdit: (insight: string | undefined) => void;
  /** All of the table, whatever question they belong to. */
  all: readonly Card[];
}

/** One question with all that was said to it. */
export function SubjectView(props: SubjectViewProps) {
  const { subject, role, told } = props;
  const { question, cards, aside } = subject;
  const words = tableWords.value;
  const name = question === undefined ? words.questions.free : sharedWords.value.question(question.number);
  const writes = role === "chair" || role === "scribe";

  return (
    <section class="subject">
      <div class="question">
        <h2>{question?.text ?? words.questions.freeTitle}</h2>
        <p class="quiet">{question === undefined ? words.questions.freeHint : timeMeant(subject)}</p>
      </div>
      {cards.length === 0 && told && (
        <div class="empty">
          <h3>{words.empty.title}</h3>
          <p>{writes ? words.empty.write : words.empty.read}</p>
        </div>
      )}
      {cards.length > 0 && (
        <ol class="insights" aria-label={words.questions.list(name)}>
          {cards.map((card) => (
            <li key={card.id}>
              <InsightCard {...props} card={card} siblings={cards} />
            </li>
          ))}
        </ol>
      )}
      {aside.length > 0 && (
        <details class="aside">
          <summary>{words.aside(aside.length)}</summary>
          <ol class="insights">
            {aside.map((card) => (
              <li key={card.id}>
                <InsightCard {...props} card={card} siblings={aside} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function timeMeant({ question, planned }: Subject): string {
  const words = tableWords.value.questions;
  if (question === undefined || question.minutes === 0) return "";
  if (planned === undefined) return words.minutes(question.minutes);
  const minutes = words.minutes(Math.round((planned.until - planned.from) / 60_000));
  const until = new Date(planned.until).toLocaleTimeString(language.value, {
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return `${minutes}, ${words.untilAbout(until)}`;
}
