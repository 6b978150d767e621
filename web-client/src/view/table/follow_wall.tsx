import { useState } from "preact/hooks";
import type { PhaseKind } from "../../protocol/frames";
import { tableWords } from "../../words/table";
import { Button } from "../shared/button";
import { screen } from "../shared/icons";
import { Seldom } from "../shared/seldom";

/** From the closing round on: a way to see the wall on one's own device. */
export function FollowWall({ phase }: { phase: PhaseKind | undefined }) {
  const [open, setOpen] = useState(false);
  if (phase !== "closing" && phase !== "ended" && !open) return null;
  return (
    <>
      <Button kind="quiet" icon={screen} onClick={() => setOpen(true)}>
        {tableWords.value.notice.followWall}
      </Button>
      <Seldom needed={open} fetch={fetchWall} props={{ open, onClose: () => setOpen(false) }} />
    </>
  );
}

async function fetchWall() {
  return (await import("./later/wall_along_ready")).ready();
}
