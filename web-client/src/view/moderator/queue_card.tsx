import { useMemo } from "preact/hooks";
import type { SharedInsight } from "../../model/console";
import type { Likeness } from "../../model/likeness";
import { isInsight, type Queued, verdictOf } from "../../model/queue";
import type { Moderation, ProgrammeState } from "../../protocol/frames";
import { groupsWords } from "../../words/groups";
import { queueWords } from "../../words/queue";
import { Button } from "../shared/button";
import { check, pause, pencil, screen, sendBack } from "../shared/icons";
import { pin } from "../wall/shapes";
import { QueueAbout } from "./queue_about";
import type { QueueActions } from "./queue_actions";
import { QueueText } from "./queue_text";
import { dots, enlarge, together } from "./shapes";

export interface QueueCardProps {
  programme: ProgrammeState;
  moderation: Moderation;
  spotlit: boolean;
  queued: Queued;
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

/** The form that is opened: for a word of explanation, a typo, which group it is to stand in, or on which wall. */
export type Asked = "send_back" | "correct" | "group" | "show";

/** Whether it is for reflections, too: their words are their authors', and they are in no group. */
export function asksOf(what: Asked, queued: Queued): boolean {
  return isInsight(queued) || what === "send_back" || what === "show";
}

export interface QueueDeeds {
  actions: QueueActions;
  select: (queued: string, focus?: boolean) => void;
  ask: (what: Asked, queued: Queued) => void;
}

/** The same card while nothing of it has changed: a day has hundreds, and a key moves only two. */
export function KeptQueueCard(props: QueueCardProps) {
  const { programme, moderation, spotlit, queued, selected, reachable, withTable, likeness, group, deeds } = props;
  return useMemo(
    () => <QueueCard {...props} />,
    [
      programme,
      moderation,
      spotlit,
      queued.card,
      selected,
      reachable,
      withTable,
      JSON.stringify(likeness),
      group,
      deeds,
    ],
  );
}

/** One text in the queue: what it says, what it is and whose, how it stands, and what can be done with it. */
function QueueCard(props: QueueCardProps) {
  const { moderation, queued, selected, reachable, deeds } = props;
  const { id, card } = queued;
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
      <QueueAbout {...props} verdict={verdict} />
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
            onClick={() => deeds.current.actions.approve([queued])}
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
            onClick={() => deeds.current.actions.hold(queued)}
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

export function cardId(queued: string): string {
  return `queue-${queued}`;
}

function textId(queued: string): string {
  return `text-${queued}`;
}

/** What else can be done, with the keys for it. */
function More({ spotlit, queued, deeds }: QueueCardProps) {
  const words = queueWords.value.acts;
  return (
    <div class="more">
      <Button size="small" icon={sendBack} shortcut={key("T")} onClick={() => deeds.current.ask("send_back", queued)}>
        {words.sendBack}
      </Button>
      <Button
        size="small"
        icon={enlarge}
        pressed={spotlit}
        shortcut={key("S")}
        onClick={() => deeds.current.actions.toggleSpotlight(queued)}
      >
        {spotlit ? words.spotlightEnds : words.spotlight}
      </Button>
      <Button size="small" icon={screen} shortcut={key("L")} onClick={() => deeds.current.ask("show", queued)}>
        {words.showOn}
      </Button>
      {isInsight(queued) && <MoreWithInsight insight={queued} deeds={deeds} />}
    </div>
  );
}

function MoreWithInsight({ insight, deeds }: Pick<QueueCardProps, "deeds"> & { insight: SharedInsight }) {
  const words = queueWords.value.acts;
  const { pinned = false } = insight.card;
  return (
    <>
      <Button
        size="small"
        icon={pin}
        pressed={pinned}
        shortcut={key("P")}
        onClick={() => deeds.current.actions.togglePin(insight)}
      >
        {pinned ? words.unpin : words.pin}
      </Button>
      <Button size="small" icon={pencil} shortcut={key("C")} onClick={() => deeds.current.ask("correct", insight)}>
        {words.correct}
      </Button>
      <Button size="small" icon={together} shortcut={key("G")} onClick={() => deeds.current.ask("group", insight)}>
        {groupsWords.value.form.open}
      </Button>
    </>
  );
}

const key = (letter: string) => ({ keys: letter, shown: letter });
