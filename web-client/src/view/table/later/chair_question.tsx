import { useState } from "preact/hooks";
import { type ChairQuestion, chairQuestionFor } from "../../../model/table_people";
import type { StageState } from "../../../protocol/frames";
import { togetherWords } from "../../../words/together";
import { ask, underWay } from "../../shared/asking";
import { Button } from "../../shared/button";
import { Icon } from "../../shared/icon";
import { people } from "../../shared/icons";
import { useHere } from "../../shared/live_page";
import { gaveAway, keptChair } from "./took_over";

/** While somebody asks to lead the table: the question to everyone else there, and to her what she waits for. */
export function ChairQuestionNotice({ stage }: { stage: StageState }) {
  const { session } = useHere();
  // She who answers "not now" is not asked again the same question; another one may still say yes.
  const [put, setPut] = useState<number>();
  const question = chairQuestionFor(stage, session.person);
  const at = stage.chair_asked?.at;
  if (question === undefined || (put !== undefined && put === at)) return null;
  return question.part === "asks" ? <Waits /> : <Question {...question} onPut={() => setPut(at)} />;
}

function Question({ asker, name, part, onPut }: ChairQuestion & { onPut: () => void }) {
  const { live } = useHere();
  const words = togetherWords.value.question;
  const busy = underWay(live, "confirm_chair") !== undefined || underWay(live, "refuse_chair") !== undefined;
  return (
    <div class="notice calls">
      <Icon shape={people} size="1.375em" />
      <div>
        <h2>{words.title(name)}</h2>
        <p>{part === "chairs" ? words.chairs(name) : words.agrees}</p>
        <div class="notice-acts">
          <Button size="small" kind="main" disabled={busy} onClick={() => void agree()}>
            {words.yes}
          </Button>
          {part === "chairs" ? (
            <Button size="small" disabled={busy} onClick={() => void refuse()}>
              {words.no}
            </Button>
          ) : (
            <Button size="small" onClick={onPut}>
              {words.later}
            </Button>
          )}
        </div>
      </div>
    </div>
  );

  async function agree() {
    if (part === "chairs") gaveAway();
    const done = part === "chairs" ? togetherWords.peek().handOver.done(name) : words.agreed(name);
    const granted = await ask(live, "plenary", { name: "confirm_chair", person: asker }, { done });
    if (!granted) keptChair();
  }

  async function refuse() {
    await ask(live, "plenary", { name: "refuse_chair", person: asker }, { done: words.refused });
  }
}

function Waits() {
  const { live, session } = useHere();
  const words = togetherWords.value.question;
  const busy = underWay(live, "refuse_chair") !== undefined;
  return (
    <div class="notice">
      <Icon shape={people} size="1.375em" />
      <div>
        <h2>{words.asked}</h2>
        <p>{words.askedText}</p>
        <div class="notice-acts">
          <Button
            size="small"
            disabled={busy}
            onClick={() => void ask(live, "plenary", { name: "refuse_chair", person: session.person })}
          >
            {words.takeBack}
          </Button>
        </div>
      </div>
    </div>
  );
}
