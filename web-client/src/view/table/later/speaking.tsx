import { useState } from "preact/hooks";
import { offeredOf } from "../../../model/table_cards";
import { workWords } from "../../../words/work";
import { Button } from "../../shared/button";
import { arrowRight, microphone, screen } from "../../shared/icons";
import { State } from "../../shared/state";
import { doing } from "../card_work";
import { Large } from "./read_back";
import { arrowLeft } from "./shapes";
import { spokenAbout } from "./sharing";
import { ToSharing } from "./to_sharing";
import { Whole } from "./whole";
import type { WorkViewsProps } from "./work_views";

export interface SpeakingProps extends WorkViewsProps {
  onClose: () => void;
}

/** What the chair speaks from while her table has the floor: one insight at a time, large, in her order. */
export function Speaking({ cards, onClose }: SpeakingProps) {
  const words = workWords.value.speaking;
  const offered = offeredOf(cards);
  const [id, setId] = useState<string>();
  const found = offered.findIndex((card) => card.id === id);
  const [over, setOver] = useState(false);
  const place = Math.max(0, found);
  const card = over ? undefined : offered[place];

  if (offered.length === 0) {
    return (
      <Whole title={words.title} onClose={onClose} foot={<ToSharing />}>
        <div class="through">
          <h3>{words.nothing}</h3>
          <p>{words.nothingText}</p>
        </div>
      </Whole>
    );
  }
  return (
    <Whole
      title={words.title}
      onClose={onClose}
      aside={card !== undefined && <p class="progress">{<b>{words.progress(place + 1, offered.length)}</b>}</p>}
      onKeyDown={(event) => {
        if (event.key === "ArrowRight" || event.key === "PageDown") go(1);
        else if (event.key === "ArrowLeft" || event.key === "PageUp") go(-1);
        else return;
        event.preventDefault();
      }}
      foot={
        <>
          {card === undefined ? (
            <Button kind="main" size="large" onClick={onClose}>
              {words.finish}
            </Button>
          ) : (
            <Button kind="main" size="large" icon={arrowRight} onClick={() => go(1)}>
              {place + 1 < offered.length ? words.next : words.last}
            </Button>
          )}
          <div class="turns">
            <Button icon={arrowLeft} disabled={card !== undefined && place === 0} onClick={() => go(-1)}>
              {words.back}
            </Button>
          </div>
        </>
      }
    >
      {card === undefined ? (
        <div class="through">
          <h3>{words.over}</h3>
          <p>{words.overText}</p>
        </div>
      ) : (
        <div class="one" aria-live="polite">
          <p>
            {place < spokenAbout ? (
              <State icon={microphone} words={words.speakAbout} tone="good" pill />
            ) : (
              <State icon={screen} words={words.goesAlong} pill />
            )}
          </p>
          <Large text={card.text} />
        </div>
      )}
    </Whole>
  );

  function go(step: 1 | -1) {
    if (over) {
      if (step === -1) setOver(false);
      return;
    }
    const next = place + step;
    if (next >= offered.length) setOver(true);
    else if (next >= 0) setId(offered[next]?.id);
  }
}

/** Opens the view to speak from again. */
export function SpeakButton() {
  return (
    <Button
      size="small"
      kind="main"
      icon={microphone}
      onClick={() => {
        doing.value = { what: "speaking" };
      }}
    >
      {workWords.value.speaking.open}
    </Button>
  );
}
