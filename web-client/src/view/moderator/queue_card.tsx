import { useMemo } from "preact/hooks";
import type { SharedInsight } from "../../model/console";
import type { Likeness } from "../../model/likeness";
import { type Verdict, verdictOf } from "../../model/queue";
import { placeOf } from "../../model/running_order";
import { perspectiveLabel, questionOf } from "../../model/wall_cards";
import type { Moderation, ProgrammeState } from "../../protocol/frames";
import { groupsWords } from "../../words/groups";
import { queueWords } from "../../words/queue";
import { Button } from "../shared/button";
import { check, clock, pause, pencil, sendBack } from "../shared/icons";
import { KindMark } from "../shared/kind_mark";
import { InsightStateMark, State } from "../shared/state";
import { ThemeMark } from "../shared/theme_mark";
import { pin } from "../wall/shapes";
import { AlikeMark } from "./alike_mark";
import { useMarksIn } from "./difficult_words";
import type { QueueActions } from "./queue_actions";
import { QueueText } from "./queue_text";
import { dots, enlarge, together } from "./shapes";

export interface QueueCardProps {
  programme: ProgrammeState;
  moderation: Moderation;
  spotlit: boolean;
  insight: SharedInsight;
  /** Keys are for the one that is selected, and all that can be done with it is in sight. */
  selected: boolean;
  /** The one that Tab comes to. */
  reachable: boolean;
  /** Where the page does not say it already. */
  withTable?: boolean;
  likeness: Likeness | "alone" | undefined;
  /** What the group is called that it is in. */
  group: string | undefined;
  /** What can be done with any of them, as it is now: a card that stays as it is is not drawn anew for it. */
  deeds: { current: QueueDeeds };
}

/** The form that is opened: for a word of explanation, a typo, or where the insight is to stand. */
export type Asked = "send_back" | "correct" | "group";

export interface QueueDeeds {
  actions: QueueActions;
  select: (insight: string, focus?: boolean) => void;
  ask: (what: Asked, insight: SharedInsight) => void;
}

/** The same card while nothing of it has changed: a day has hundreds, and a key moves only two. */
export function KeptQueueCard(props: QueueCardProps) {
  const { programme, moderation, spotlit, insight, selected, reachable, withTable, likeness, group, deeds } = props;
  return useMemo(
    () => <QueueCard {...props} />,
    [
      programme,
      moderation,
      spotlit,
      insight.card,
      selected,
      reachable,
      withTable,
      JSON.stringify(likeness),
      group,
      deeds,
    ],
  );
}

/** One insight in the queue: what it says, what it is and whose, how it stands, and what can be done with it. */
function QueueCard(props: QueueCardProps) {
  const { moderation, insight, selected, reachable, deeds } = props;
  const { id, card } = insight;
  const words = queueWords.value;
  const verdict = verdictOf(card, moderation);

  return (
    <article
      id={cardId(id)}
      class={["queue-card", verdict, selected && "selected"].filter(Boolean).join(" ")}
      tabIndex={reachable ? 0 : -1}
      aria-current={selected ? "true" : undefined}
      aria-labelledby={textId(id)}
      onFocusIn={() => !selected && deeds.current.select(id)}
    >
      <QueueText id={textId(id)} card={card} />
      <div class="verdicts">{verdictButtons()}</div>
      <About {...props} verdict={verdict} />
      {card.returned !== undefined && card.returned.word !== "" && (
        <p class="returned-word" dir="auto">
          {words.returned(card.returned.word)}
        </p>
      )}
      {selected && <More {...props} />}
    </article>
  );

  function verdictButtons() {
    const { approve, approveNew, wait, hold, letThrough } = words.acts;
    const waits = verdict === "waits";
    const yes = waits ? (card.approved === undefined ? approve : approveNew) : letThrough;
    return (
      <>
        {verdict !== "through" && (
          <Button
            size="small"
            kind="main"
            icon={check}
            describedBy={textId(id)}
            shortcut={selected ? { keys: "J", shown: "J" } : undefined}
            onClick={() => deeds.current.actions.approve([insight])}
          >
            {yes}
          </Button>
        )}
        {(waits || verdict === "through") && (
          <Button
            size="small"
            icon={pause}
            describedBy={textId(id)}
            shortcut={selected ? { keys: "W", shown: "W" } : undefined}
            onClick={() => deeds.current.actions.hold(insight)}
          >
            {waits ? wait : hold}
          </Button>
        )}
        {!selected && (
          <Button
            size="small"
            icon={dots}
            label={words.more}
            describedBy={textId(id)}
            expanded={false}
            onClick={() => deeds.current.select(id, true)}
          />
        )}
      </>
    );
  }
}

export function cardId(insight: string): string {
  return `queue-${insight}`;
}

function textId(insight: string): string {
  return `text-${insight}`;
}

function About(props: QueueCardProps & { verdict: Verdict }) {
  const { programme, spotlit, likeness, group, withTable, verdict } = props;
  const { card } = props.insight;
  const words = queueWords.value;
  const place = placeOf(programme, card.table);
  const question = questionOf(programme, card.theme, card.question);
  const labels = card.perspectives.map((known) => perspectiveLabel(programme, known));
  const terms = [...new Set(useMarksIn(card.text).map(({ term }) => term.term))];
  return (
    <div class="about">
      {withTable && (
        <b class="of-table">
          <ThemeMark letter={place.theme?.letter ?? ""} place={place.themePlace} />
          {words.ofTable(card.table)}
        </b>
      )}
      <KindMark kind={card.kind} />
      {labels.length > 0 && <span>{labels.join(", ")}</span>}
      {question !== undefined && <span class="of-question">{words.question(question.number, question.text)}</span>}
      {terms.length > 0 && <span>{words.explained(terms.join(", "))}</span>}
      {group === undefined ? (
        <AlikeMark likeness={likeness} />
      ) : (
        <State icon={together} words={groupsWords.value.in(group)} />
      )}
      <span class="standing">
        {card.pinned && <State icon={pin} tone="good" words={words.states.pinned} />}
        {spotlit && <State icon={enlarge} tone="good" words={words.states.spotlit} />}
        {standing()}
      </span>
    </div>
  );

  function standing() {
    const { held, later } = words.states;
    if (verdict === "returned") return <InsightStateMark state="returned" />;
    if (verdict === "held") return <State icon={pause} tone="call" words={held} />;
    if (card.on_wall) return <InsightStateMark state="onWall" />;
    // What waits stands under words that say so.
    return verdict === "through" && <State icon={clock} words={later} />;
  }
}

/** What else can be done, with the keys for it. */
function More({ spotlit, insight, deeds }: QueueCardProps) {
  const { card } = insight;
  const words = queueWords.value.acts;
  const key = (letter: string) => ({ keys: letter, shown: letter });
  return (
    <div class="more">
      <Button size="small" icon={sendBack} shortcut={key("T")} onClick={() => deeds.current.ask("send_back", insight)}>
        {words.sendBack}
      </Button>
      <Button
        size="small"
        icon={enlarge}
        pressed={spotlit}
        shortcut={key("S")}
        onClick={() => deeds.current.actions.toggleSpotlight(insight)}
      >
        {spotlit ? words.spotlightEnds : words.spotlight}
      </Button>
      <Button
        size="small"
        icon={pin}
        pressed={card.pinned === true}
        shortcut={key("P")}
        onClick={() => deeds.current.actions.togglePin(insight)}
      >
        {card.pinned ? words.unpin : words.pin}
      </Button>
      <Button size="small" icon={pencil} shortcut={key("C")} onClick={() => deeds.current.ask("correct", insight)}>
        {words.correct}
      </Button>
      <Button size="small" icon={together} shortcut={key("G")} onClick={() => deeds.current.ask("group", insight)}>
        {groupsWords.value.form.open}
      </Button>
    </div>
  );
}
