import { useMemo, useRef } from "preact/hooks";
import type { RoundPicture } from "../../model/next_picture";
import type { ShownOnWall } from "../../protocol/frames";
import { useHere } from "../shared/live_page";
import { useSizeOf } from "./sheet";
import { WallScreen } from "./wall_screen";
import "./miniature.css";
import "./screen.css";

const screenWidth = 1920;

export interface MiniatureProps {
  /** What it is drawn from; undefined until it is known. */
  picture: RoundPicture | undefined;
  /** What was chosen for this wall; undefined: the round. */
  own: ShownOnWall | undefined;
  /** Says what is to be seen. */
  label: string;
}

/** A wall itself, as a projector of 1920 by 1080 draws it, made small. */
export function Miniature({ picture, own, label }: MiniatureProps) {
  const { live } = useHere();
  const box = useRef<HTMLDivElement>(null);
  const width = useSizeOf(box)?.width ?? 0;
  // The same while it says the same: a full wall is not laid out anew for nothing.
  const shown = useMemo(() => own, [own?.view, own?.theme, own?.insight, own?.text_size, own?.light]);
  return (
    <div class="miniature" ref={box} role="img" aria-label={label}>
      <div class="miniature-screen" inert aria-hidden="true" style={{ transform: `scale(${width / screenWidth})` }}>
        {/* In a dialog that is about to open it would lay itself out for no room at all. */}
        {picture !== undefined && width > 0 && <WallScreen {...picture} own={shown} clock={live.clock} />}
      </div>
    </div>
  );
}

/** What the walls are sent at this moment. */
export function usePictureNow(): RoundPicture | undefined {
  const { live } = useHere();
  const programme = live.follow("programme").value;
  const wall = live.follow("wall").value;
  return programme && wall && { programme, wall };
}
