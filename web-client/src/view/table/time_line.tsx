import { useEffect, useRef, useState } from "preact/hooks";
import { minutesLeft, type Subject, subjectMeantFor } from "../../model/table_questions";
import { cueReached, cueShown } from "../../model/time_cues";
import type { ProgrammeState } from "../../protocol/frames";
import { tableWords } from "../../words/table";
import { useTimeLeft } from "../shared/countdown";
import { Icon } from "../shared/icon";
import { clock as clockShape } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { useCueSignal } from "./cue_choice";

export interface TimeLineProps {
  programme: ProgrammeState;
  subjects: readonly Subject[];
  /** The place of the subject that is looked at. */
  place: number;
}

/**
 * One line while the tables talk, there from beginning to end so that nothing moves: how long there is for the question
 * whose time it is, and near the end how long for all. The latter is read aloud, once each.
 */
export function TimeLine(props: TimeLineProps) {
  const { kind, ends_at } = props.programme.phase;
  return kind === "tables" && ends_at !== undefined ? <Line {...props} endsAt={ends_at} /> : null;
}

function Line({ subjects, place, endsAt }: TimeLineProps & { endsAt: number }) {
  const { live } = useHere();
  const words = tableWords.value.time;
  const leftMs = useTimeLeft(endsAt, live.clock);
  const cue = cueShown(leftMs);
  const [told, tell] = useState("");
  const before = useRef(leftMs);
  const signal = useCueSignal();

  useEffect(() => {
    const reached = cueReached(before.current, leftMs);
    before.current = leftMs;
    if (reached === undefined) return;
    tell(words.cues[reached]);
    signal();
  }, [leftMs]);

  return (
    <div class="time-line">
      {cue === undefined ? (
        <p>{forQuestion()}</p>
      ) : (
        <p class="cue">
          <Icon shape={clockShape} />
          {words.cues[cue]}
        </p>
      )}
      <p class="unseen" role="status">
        {told}
      </p>
    </div>
  );

  function forQuestion(): string {
    const now = live.clock.now();
    const meant = subjectMeantFor(subjects, now);
    const { question } = subjects[meant] ?? {};
    const minutes = minutesLeft(subjects[meant], now);
    if (question === undefined || minutes === undefined) return "";
    return meant === place ? words.thisQuestion(minutes) : words.question(question.number, minutes);
  }
}
