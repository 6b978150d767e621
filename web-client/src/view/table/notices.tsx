import { useEffect, useRef, useState } from "preact/hooks";
import type { Subject } from "../../model/table_questions";
import type { Role } from "../../protocol/frames";
import type { TableNow } from "./table_live";
import { together, useTogether } from "./together";

export interface NoticesProps {
  role: Role;
  /** What she may do at the table. */
  acts: Role;
  now: TableNow;
  /** What the table talks about, and which of it is in view. */
  subjects: readonly Subject[];
  place: number;
  onShow: (place: number, insight: string) => void;
}

/** What people ask of each other here, one thing at a time: stays in view until somebody has answered. */
export function Notices(props: NoticesProps) {
  const { role, acts, now } = props;
  const { stage, seated, cards } = now;
  const [lost, seenLost] = useLostChair(role);
  const called = stage?.message?.seen === false || stage?.chair_asked !== undefined;
  useTogether(lost || called, cards.length > 0);
  const parts = together.value;
  return (
    <div class="notices">
      {parts !== undefined && <parts.HelpWatch help={now.help} />}
      <div role="status">
        {parts !== undefined && stage !== undefined && (
          <>
            <parts.MessageNotice stage={stage} role={acts} />
            <parts.SentBackNotice {...props} />
            <parts.ChairQuestionNotice stage={stage} />
            {lost && <parts.TookOver role={role} seated={seated} onDone={seenLost} />}
          </>
        )}
      </div>
    </div>
  );
}

/** Whether this person led the table and does no longer, until she has seen it. */
function useLostChair(role: Role): [boolean, () => void] {
  const before = useRef(role);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (before.current === "chair" && role !== "chair") setLost(true);
    else if (role === "chair") setLost(false);
    before.current = role;
  }, [role]);
  return [lost, () => setLost(false)];
}
