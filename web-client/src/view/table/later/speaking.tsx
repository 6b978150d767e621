import { useState } from "preact/hooks";
import { speakingTap } from "../../../model/speaking";
import { offeredOf } from "../../../model/table_cards";
import { workWords } from "../../../words/work";
import { Button } from "../../shared/button";
import { arrowRight, clock, microphone, screen } from "../../shared/icons";
import { useHere } from "../../shared/live_page";
import { InsightStateMark, State } from "../../shared/state";
import { TurnTime } from "./own_turn";
import { Large } from "./read_back";
import { arrowLeft } from "./shapes";
import { spokenAbout } from "./sharing";
import { ToSharing } from "./to_sharing";
import { Whole } from "./whole";
import type { WorkViewsProps } from "./work_views";

export interface SpeakingProps extends WorkViewsProps {
  onClose: () => void;
}

/**
 * What the chair speaks from while her table has the floor: one insight at a time, large, in her order. Where the wall shows
 * them one by one, it goes along with her; going back hides nothing.
 */
export function Speaking({ cards, stage, onClose }: SpeakingProps) {
  const { live } = useHere();
  const words = workWords.value.speaking;
  const offered = offeredOf(cards);
  const [id, setId] = useState<string>();
  const found = offered.findIndex((card) => card.id === id);
  const [over, setOver] = useState(false);
  const place = Math.max(0, found);
  const card = over ? undefined : offered[place];
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const ids = offered.map((shared) => shared.id);
  const tap = speakingTap(ids, place, stage ?? { wall: {} }, asked);

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
      aside={
        <>
          {stage !== undefined && <TurnTime stage={stage} />}
          {card !== undefined && <p class="progress">{<b>{words.progress(place + 1, offered.length)}</b>}</p>}
        </>
      }
      onKeyDown={(event) => {
        if (event.key === "ArrowRight" || event.key === "PageDown") on();
        else if (event.key === "ArrowLeft" || event.key === "PageUp") back();
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
            <Button kind="main" size="large" icon={tap.shows === undefined ? arrowRight : screen} onClick={on}>
              {tapWords()}
            </Button>
          )}
          <div class="turns">
            <Button icon={arrowLeft} disabled={card !== undefined && place === 0} onClick={back}>
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
            {stage?.reveal === "one_by_one" && wallState(stage.wall[card.id])}
          </p>
          <Large text={card.text} />
        </div>
      )}
    </Whole>
  );

  function on() {
    if (over) return;
    const { goTo, shows } = tap;
    if (shows !== undefined) {
      setAsked(new Set([...asked, shows]));
      live.command("plenary", { name: "reveal_insight", insight: shows, revealed: true });
    }
    if (goTo !== undefined) setId(goTo);
    else if (shows === undefined) setOver(true);
  }

  function back() {
    if (over) setOver(false);
    else if (place > 0) setId(offered[place - 1]?.id);
  }

  function tapWords(): string {
    if (tap.shows === undefined) return tap.goTo === undefined ? words.last : words.next;
    return tap.goTo === undefined ? words.show : words.nextShows;
  }

  function wallState(state: "held" | "on_wall" | undefined) {
    if (state === "on_wall") return <InsightStateMark state="onWall" />;
    if (state === "held") return <InsightStateMark state="held" />;
    return <State icon={clock} words={words.notShown} />;
  }
}
