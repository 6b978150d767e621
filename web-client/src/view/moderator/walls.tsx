import { useState } from "preact/hooks";
import type { ModeratorState } from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";
import { check, plus, screen, wifiOff } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import type { Actions } from "./actions";
import { PairDialog } from "./pair_dialog";

/** The walls of this conference, and the way to add one. */
export function Walls({ state, actions }: { state: ModeratorState; actions: Actions }) {
  const { live } = useHere();
  const [pairing, setPairing] = useState(false);
  const words = moderatorWords.value.walls;
  const here = live.follow("presence").value?.walls ?? {};
  const walls = Object.entries(state.walls)
    .flatMap(([id, wall]) => (wall === undefined ? [] : [{ id, ...wall }]))
    .sort((left, right) => left.paired_at - right.paired_at);
  return (
    <section class="walls" aria-labelledby="walls-title">
      <h2 id="walls-title">{words.title}</h2>
      {walls.length === 0 && (
        <p>
          {words.none} <b>{location.host}/wall</b>
        </p>
      )}
      <ul>
        {walls.map(({ id, name }, place) => {
          const called = name === "" ? words.unnamed(place + 1) : name;
          const connected = here[id] === true;
          return (
            <li key={id}>
              <State
                icon={connected ? check : wifiOff}
                tone={connected ? "good" : "call"}
                words={connected ? words.here : words.away}
              />
              <span>{called}</span>
              <Button
                size="small"
                kind="quiet"
                label={words.removeNamed(called)}
                onClick={() => actions.removeWall(id, called)}
              >
                {words.remove}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button icon={walls.length === 0 ? screen : plus} size="small" onClick={() => setPairing(true)}>
        {words.connect}
      </Button>
      <PairDialog open={pairing} onClose={() => setPairing(false)} />
    </section>
  );
}
