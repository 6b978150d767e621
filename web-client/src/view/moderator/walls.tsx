import { useState } from "preact/hooks";
import type { ModeratorState } from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";
import { Dialog } from "../shared/dialog";
import { check, plus, screen, wifiOff } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import type { Actions } from "./actions";
import { PairForm } from "./pair_form";

export interface WallsProps {
  state: ModeratorState;
  actions: Actions;
}

interface KnownWall {
  id: string;
  name: string;
  connected: boolean;
}

/** How many of the conference's walls are connected, and where one is added or taken away. */
export function Walls({ state, actions }: WallsProps) {
  const { live } = useHere();
  const [open, setOpen] = useState(false);
  const words = moderatorWords.value.walls;
  const here = live.follow("presence").value?.walls ?? {};
  const walls = Object.entries(state.walls)
    .flatMap(([id, wall]) => (wall === undefined ? [] : [{ id, ...wall }]))
    .sort((left, right) => left.paired_at - right.paired_at)
    .map(({ id, name }, place) => ({
      id,
      name: name === "" ? words.unnamed(place + 1) : name,
      connected: here[id] === true,
    }));
  const connected = walls.filter((wall) => wall.connected).length;
  const well = connected === walls.length;
  return (
    <div class="walls">
      {walls.length > 0 && (
        <State
          icon={well ? screen : wifiOff}
          tone={well ? undefined : "call"}
          words={words.count(connected, walls.length)}
        />
      )}
      <Button size="small" icon={plus} onClick={() => setOpen(true)}>
        {words.connect}
      </Button>
      <Dialog title={words.connect} open={open} onClose={() => setOpen(false)}>
        {walls.length === 0 && (
          <p class="walls-hint">
            {words.none} <b>{location.host}/wall</b>
          </p>
        )}
        <PairForm onDone={() => setOpen(false)} />
        {walls.length > 0 && <WallList walls={walls} actions={actions} />}
      </Dialog>
    </div>
  );
}

function WallList({ walls, actions }: { walls: readonly KnownWall[]; actions: Actions }) {
  const words = moderatorWords.value.walls;
  return (
    <section class="wall-list" aria-labelledby="walls-title">
      <h3 id="walls-title">{words.title}</h3>
      <ul>
        {walls.map(({ id, name, connected }) => (
          <li key={id}>
            <b dir="auto">{name}</b>
            <State
              icon={connected ? check : wifiOff}
              tone={connected ? "good" : "call"}
              words={connected ? words.here : words.away}
            />
            <Button size="small" label={words.removeNamed(name)} onClick={() => actions.removeWall(id, name)}>
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
