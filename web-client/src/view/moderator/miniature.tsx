import { useRef } from "preact/hooks";
import { moderatorWords } from "../../words/moderator";
import { useHere } from "../shared/live_page";
import { useSizeOf } from "../wall/sheet";
import { WallScreen } from "../wall/wall_screen";

const screenWidth = 1920;

/** The wall itself, as a projector of 1920 by 1080 draws it, made small: drawn from what the walls are sent. */
export function Miniature() {
  const { live } = useHere();
  const box = useRef<HTMLDivElement>(null);
  const size = useSizeOf(box);
  const programme = live.follow("programme").value;
  const wall = live.follow("wall").value;
  const words = moderatorWords.value.wall;
  return (
    <div class="miniature" ref={box} role="img" aria-label={words.picture}>
      <div
        class="miniature-screen hall-dark"
        inert
        aria-hidden="true"
        style={{ transform: `scale(${(size?.width ?? 0) / screenWidth})` }}
      >
        {programme !== undefined && wall !== undefined && (
          <WallScreen programme={programme} wall={wall} clock={live.clock} />
        )}
      </div>
    </div>
  );
}
