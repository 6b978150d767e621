import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { SharedInsight } from "../../model/console";
import { verdictOf } from "../../model/queue";
import { placeOf } from "../../model/running_order";
import { perspectiveLabel } from "../../model/wall_cards";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { queueWords } from "../../words/queue";
import { hourglass, pause } from "../shared/icons";
import { KindMark } from "../shared/kind_mark";
import { InsightStateMark, State } from "../shared/state";
import { ThemeMark } from "../shared/theme_mark";
import { QueueText } from "./queue_text";

export interface OriginalProps {
  programme: ProgrammeState;
  state: ModeratorState;
  insight: SharedInsight;
  /** The id that its text gets, by which buttons say what they are about. */
  textId: string;
  /** What can be done with it here. */
  children?: ComponentChildren;
}

/** An insight among others that say the same: its own words, and whose they are. */
export function Original({ programme, state: { moderation }, insight: { card }, textId, children }: OriginalProps) {
  // A day has hundreds: what has not changed is not drawn anew.
  const text = useMemo(() => <QueueText id={textId} card={card} />, [textId, card]);
  const origin = useMemo(
    () => <Origin programme={programme} card={card} moderation={moderation} />,
    [programme, card, moderation],
  );
  return (
    <div class="original">
      {text}
      <div class="origin">
        {origin}
        {children !== undefined && <span class="deeds">{children}</span>}
      </div>
    </div>
  );
}

type OriginProps = Pick<OriginalProps, "programme"> & Pick<SharedInsight, "card"> & Pick<ModeratorState, "moderation">;

function Origin({ programme, card, moderation }: OriginProps) {
  const place = placeOf(programme, card.table);
  const labels = card.perspectives.map((known) => perspectiveLabel(programme, known));
  return (
    <>
      <b class="of-table">
        <ThemeMark letter={place.theme?.letter ?? ""} place={place.themePlace} />
        {queueWords.value.ofTable(card.table)}
      </b>
      <KindMark kind={card.kind} />
      {labels.length > 0 && <span>{labels.join(", ")}</span>}
      <NotThrough card={card} moderation={moderation} />
    </>
  );
}

/** Why the hall does not see it, where it does not. */
function NotThrough({ card, moderation }: Omit<OriginProps, "programme">) {
  const words = queueWords.value.states;
  switch (verdictOf(card, moderation)) {
    case "waits":
      return <State icon={hourglass} tone="call" words={words.waits} />;
    case "held":
      return <State icon={pause} tone="call" words={words.held} />;
    case "returned":
      return <InsightStateMark state="returned" />;
    case "through":
      return null;
  }
}
