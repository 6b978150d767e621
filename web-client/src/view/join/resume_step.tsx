import { pageOf, type Session } from "../../net/session";
import { joinWords } from "../../words/join";
import { sharedWords } from "../../words/shared";
import { Button } from "../shared/button";
import { goTo } from "../shared/page";

export interface ResumeStepProps {
  /** At least one. */
  sessions: readonly Session[];
  onOtherCode: () => void;
}

/** For who was here before on this device: one tap and on. */
export function ResumeStep({ sessions, onOtherCode }: ResumeStepProps) {
  const words = joinWords.value.back;
  return (
    <div class="step">
      <div class="greeting">
        <h1 tabIndex={-1}>
          {sessions.length === 1 && sessions[0] ? words.title(sessions[0].name) : words.titleUnnamed}
        </h1>
        <p>{sessions[0]?.conferenceTitle}</p>
      </div>
      <div class="ways">
        {sessions.map((session, index) => (
          <Button
            key={session.person + session.role}
            kind={index === 0 ? "main" : undefined}
            size="large"
            onClick={() => goTo(pageOf(session.role))}
          >
            {words.goOn(session.name, placeOf(session))}
          </Button>
        ))}
        <Button kind="quiet" onClick={onOtherCode}>
          {words.otherCode}
        </Button>
      </div>
    </div>
  );
}

/** "tafel 4", or for who has no table what she does. */
function placeOf(session: Session): string {
  const words = sharedWords.value;
  return session.table === undefined ? words.roles[session.role] : words.atTable(session.table);
}
