import type { Role, StageState } from "../../../protocol/frames";
import { togetherWords } from "../../../words/together";
import { ask, underWay } from "../../shared/asking";
import { Button } from "../../shared/button";
import { Icon } from "../../shared/icon";
import { megaphone } from "../../shared/icons";
import { useHere } from "../../shared/live_page";

/** What the moderator says to this table: stays until somebody who writes there says that it was seen. */
export function MessageNotice({ stage, role }: { stage: StageState; role: Role }) {
  const { live } = useHere();
  const words = togetherWords.value.message;
  const { message } = stage;
  if (message === undefined || message.seen) return null;
  const { id, text } = message;
  const busy = underWay(live, "see_message")?.message === id;
  return (
    <div class="notice calls">
      <Icon shape={megaphone} size="1.375em" />
      <div>
        <h2>{words.title}</h2>
        <p class="message" dir="auto">
          {text}
        </p>
        {role === "chair" || role === "scribe" ? (
          <div class="notice-acts">
            <Button
              size="small"
              kind="main"
              disabled={busy}
              onClick={() => void ask(live, "plenary", { name: "see_message", message: id }, { done: words.told })}
            >
              {words.seen}
            </Button>
          </div>
        ) : (
          <p>{words.waits}</p>
        )}
      </div>
    </div>
  );
}
