import { useState } from "preact/hooks";
import type { Seated } from "../../../model/table_people";
import { togetherWords } from "../../../words/together";
import { ask, underWay } from "../../shared/asking";
import { Button } from "../../shared/button";
import { Choices } from "../../shared/choices";
import { useHere } from "../../shared/live_page";
import { StepHead } from "./step_head";
import { gaveAway, keptChair } from "./took_over";

export interface HandOverProps {
  seated: readonly Seated[];
  onBack: () => void;
  onDone: () => void;
}

/** The chair chooses who leads the table after her. */
export function HandOver({ seated, onBack, onDone }: HandOverProps) {
  const { live, session } = useHere();
  const words = togetherWords.value.handOver;
  const others = seated.filter(({ id }) => id !== session.person);
  const [chosen, choose] = useState(others.length === 1 ? others[0]?.id : undefined);
  const next = others.find(({ id }) => id === chosen);
  const busy = underWay(live, "hand_over_chair") !== undefined;

  return (
    <div class="step">
      <StepHead title={words.title} onBack={onBack} />
      <p class="quiet">{words.explain}</p>
      <Choices
        legend={words.choose}
        legendUnseen
        choices={others.map(({ id, name, here }) => ({ value: id, words: here ? name : words.away(name) }))}
        chosen={chosen}
        onChoose={choose}
      />
      <Button kind="main" disabled={next === undefined || busy} onClick={() => next && void handOver(next)}>
        {next === undefined ? words.go : words.goTo(next.name)}
      </Button>
    </div>
  );

  async function handOver({ id, name }: Seated) {
    gaveAway();
    const granted = await ask(live, "plenary", { name: "hand_over_chair", person: id }, { done: words.done(name) });
    if (granted) onDone();
    else keptChair();
  }
}
