import type { ProgrammeState, StageState } from "../../protocol/frames";
import { tableWords } from "../../words/table";
import { Icon } from "../shared/icon";
import { arrowRight, check, clock, microphone } from "../shared/icons";
import { cardWork } from "./card_work";

export interface NoticeProps {
  programme: ProgrammeState;
  stage: StageState;
  table: number;
  chairs: boolean;
  writes: boolean;
}

interface Said {
  icon: string;
  title: string;
  text: string;
  /** It is about this table, now. */
  calls?: boolean;
}

/** What the day asks of this table at the moment: nothing while it talks. Read aloud when it changes. */
export function Notice(props: NoticeProps) {
  const said = saying(props);
  // Who speaks now does not type.
  const speaks = props.stage.floor?.table === props.table;
  const goesOn = props.writes && props.programme.phase.kind === "closing" && !speaks;
  const work = cardWork.value;
  return (
    <div role="status">
      {said !== undefined && (
        <div class={said.calls ? "notice calls" : "notice"}>
          <Icon shape={said.icon} size="1.375em" />
          <div>
            <h2>{said.title}</h2>
            <p>
              {said.text}
              {goesOn && ` ${tableWords.value.notice.typingGoesOn}`}
            </p>
            {props.chairs && speaks && work !== undefined && <work.OwnTurn stage={props.stage} />}
          </div>
        </div>
      )}
    </div>
  );
}

function saying({ programme, stage, table, chairs }: NoticeProps): Said | undefined {
  const words = tableWords.value.notice;
  const title = programme.phases.find(({ id }) => id === programme.phase.id)?.title ?? "";
  switch (programme.phase.kind) {
    case "check_in":
      return { icon: check, title: words.checkIn, text: words.checkInText };
    case "plenary":
      return { icon: clock, title: words.plenary(title), text: words.plenaryText };
    case "break":
      return { icon: clock, title: words.plenary(title), text: words.breakText };
    case "tables":
      return undefined;
    case "closing":
      return closing(stage, table, chairs);
    case "ended":
      return { icon: check, title: words.ended, text: words.endedText };
  }
}

function closing({ floor: turn, next }: StageState, table: number, chairs: boolean): Said {
  const words = tableWords.value.notice;
  const floor = turn?.table;
  if (floor === table) {
    return chairs
      ? { icon: microphone, title: words.yoursChair, text: words.yoursChairText, calls: true }
      : { icon: microphone, title: words.yours, text: words.yoursText, calls: true };
  }
  if (next === table) {
    const text = floor === undefined ? words.nextFirst : words.nextText(floor);
    return { icon: arrowRight, title: words.next, text, calls: true };
  }
  if (floor !== undefined) return { icon: microphone, title: words.other(floor), text: words.otherText };
  return { icon: microphone, title: words.closing, text: chairs ? words.closingChair : words.closingText };
}
