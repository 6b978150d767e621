import { useState } from "preact/hooks";
import { wallsOf } from "../../model/walls";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";
import { Dialog } from "../shared/dialog";
import { plus, screen, wifiOff } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import type { ConsoleParts } from "./moderator_page";
import { PairForm } from "./pair_form";
import { WallList } from "./wall_list";
import "./walls.css";

/** How many of the conference's walls are connected, what each of them shows, and where one is added. */
export function Walls(parts: ConsoleParts) {
  const { live } = useHere();
  const [open, setOpen] = useState<"walls" | "pairing">();
  const words = moderatorWords.value.walls;
  const walls = wallsOf(parts.state, live.follow("presence").value);
  const connected = walls.filter(({ here }) => here).length;
  const well = connected === walls.length;
  const close = () => setOpen(undefined);
  return (
    <div class="walls">
      {walls.length > 0 && (
        <Button size="small" onClick={() => setOpen("walls")}>
          <State
            icon={well ? screen : wifiOff}
            tone={well ? undefined : "call"}
            words={words.count(connected, walls.length)}
          />
        </Button>
      )}
      <Button size="small" icon={plus} onClick={() => setOpen("pairing")}>
        {words.connect}
      </Button>
      <Dialog title={words.title} open={open === "walls" && walls.length > 0} onClose={close}>
        <WallList {...parts} walls={walls} />
      </Dialog>
      <Dialog title={words.connect} open={open === "pairing"} onClose={close}>
        {walls.length === 0 && (
          <p class="walls-hint">
            {words.none} <b>{location.host}/wall</b>
          </p>
        )}
        <PairForm onDone={close} />
      </Dialog>
    </div>
  );
}
