import type { SharedInsight } from "../../model/console";
import { isInsight, type SentReflection, type Verdict } from "../../model/queue";
import { placeOf } from "../../model/running_order";
import { perspectiveLabel, questionOf } from "../../model/wall_cards";
import { groupsWords } from "../../words/groups";
import { queueWords } from "../../words/queue";
import { sharedWords } from "../../words/shared";
import { clock, pause } from "../shared/icons";
import { KindMark } from "../shared/kind_mark";
import { InsightStateMark, State } from "../shared/state";
import { ThemeMark } from "../shared/theme_mark";
import { pin } from "../wall/shapes";
import { AlikeMark } from "./alike_mark";
import { useMarksIn } from "./difficult_words";
import type { QueueCardProps } from "./queue_card";
import { enlarge, together } from "./shapes";

type AboutProps = QueueCardProps & { verdict: Verdict };

/** Below a text of the queue: what it is and whose, and how it stands. */
export function QueueAbout(props: AboutProps) {
  const { queued, programme } = props;
  const terms = [...new Set(useMarksIn(queued.card.text).map(({ term }) => term.term))];
  return (
    <div class="about">
      {isInsight(queued) ? (
        <OfInsight {...props} insight={queued} />
      ) : (
        <OfReflection programme={programme} reflection={queued} />
      )}
      {terms.length > 0 && <span>{queueWords.value.explained(terms.join(", "))}</span>}
      {isInsight(queued) && <Company {...props} />}
      <Standing {...props} />
    </div>
  );
}

function OfInsight({ programme, withTable, insight: { card } }: AboutProps & { insight: SharedInsight }) {
  const words = queueWords.value;
  const place = placeOf(programme, card.table);
  const question = questionOf(programme, card.theme, card.question);
  const labels = card.perspectives.map((known) => perspectiveLabel(programme, known));
  return (
    <>
      {withTable && (
        <b class="of-table">
          <ThemeMark letter={place.theme?.letter ?? ""} place={place.themePlace} />
          {words.ofTable(card.table)}
        </b>
      )}
      <KindMark kind={card.kind} />
      {labels.length > 0 && <span>{labels.join(", ")}</span>}
      {question !== undefined && <span class="of-question">{words.question(question.number, question.text)}</span>}
    </>
  );
}

/** Whose it is, as far as she lets it be known. */
function OfReflection({ programme, reflection }: Pick<AboutProps, "programme"> & { reflection: SentReflection }) {
  const words = queueWords.value.reflections;
  const { name, perspective, reporter, text, approved } = reflection.card;
  return (
    <>
      <b>{words.one}</b>
      <span dir="auto">{name ?? words.unnamed}</span>
      {approved?.text === text && <span>{words.nameChanged}</span>}
      {perspective !== undefined && <span>{perspectiveLabel(programme, perspective)}</span>}
      {reporter && <span>{sharedWords.value.roles.reporter}</span>}
    </>
  );
}

function Company({ group, likeness }: Pick<AboutProps, "group" | "likeness">) {
  if (group === undefined) return <AlikeMark likeness={likeness} />;
  return <State icon={together} words={groupsWords.value.in(group)} />;
}

function Standing({ queued, spotlit, verdict }: AboutProps) {
  const words = queueWords.value.states;
  const { card } = queued;
  return (
    <span class="standing">
      {isInsight(queued) && queued.card.pinned && <State icon={pin} tone="good" words={words.pinned} />}
      {spotlit && <State icon={enlarge} tone="good" words={words.spotlit} />}
      {standing()}
    </span>
  );

  function standing() {
    if (verdict === "returned") return <InsightStateMark state="returned" />;
    if (verdict === "held") return <State icon={pause} tone="call" words={words.held} />;
    if (card.on_wall) return <InsightStateMark state="onWall" />;
    // What waits stands under words that say so.
    return verdict === "through" && <State icon={clock} words={isInsight(queued) ? words.later : words.ready} />;
  }
}
