import { useState } from "preact/hooks";
import { chairQuestionFor, type Seated } from "../../../model/table_people";
import type { StageState } from "../../../protocol/frames";
import { togetherWords } from "../../../words/together";
import { ask, underWay } from "../../shared/asking";
import { Button } from "../../shared/button";
import { useHere } from "../../shared/live_page";
import { ChairCard } from "./chair_card";
import { StepHead } from "./step_head";

export interface TakeOverProps {
  table: number;
  seated: readonly Seated[];
  stage: StageState | undefined;
  onBack: () => void;
  onDone: () => void;
}

/** Somebody wants to lead the table because its chair cannot: she asks the table, or has the chair's card. */
export function TakeOver({ table, seated, stage, onBack, onDone }: TakeOverProps) {
  const { live, session } = useHere();
  const words = togetherWords.value.takeOver;
  const [hasCard, setHasCard] = useState(false);
  const chair = seated.find(({ role }) => role === "chair");
  const question = chairQuestionFor(stage, session.person);
  const busy = underWay(live, "ask_chair") !== undefined;

  if (hasCard) return <ChairCard table={table} onBack={() => setHasCard(false)} onDone={onDone} />;
  return (
    <div class="step">
      <StepHead title={words.title} onBack={onBack} />
      <p>{chair === undefined ? words.explainEmpty : words.explain(chair.name)}</p>
      {question !== undefined && question.part !== "asks" ? (
        <p class="quiet">{words.already(question.name)}</p>
      ) : (
        <div>
          <Button kind="main" disabled={busy || question !== undefined} onClick={() => void askTable()}>
            {words.ask}
          </Button>
          <p class="quiet">{words.askHint}</p>
        </div>
      )}
      <Button size="small" kind="quiet" onClick={() => setHasCard(true)}>
        {words.card}
      </Button>
    </div>
  );

  async function askTable() {
    if (await ask(live, "plenary", { name: "ask_chair" })) onDone();
  }
}
