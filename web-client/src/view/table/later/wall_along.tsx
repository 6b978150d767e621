import { useEffect, useMemo } from "preact/hooks";
import { roundShown } from "../../../model/wall_scene";
import { sharedWords } from "../../../words/shared";
import { useLasting } from "../../shared/lasting";
import { useHere } from "../../shared/live_page";
import { WallScreen } from "../../wall/wall_screen";
import { useBack } from "./way_back";
import { Whole } from "./whole";

export interface WallAlongProps {
  open: boolean;
  onClose: () => void;
}

/** The wall over the whole page, for who follows it on her own device: what the hall sees, while it is open. */
export function WallAlong({ open, onClose }: WallAlongProps) {
  return open ? <Following onClose={onClose} /> : null;
}

const patienceMs = 2_500;

function Following({ onClose }: Pick<WallAlongProps, "onClose">) {
  const { live } = useHere();
  const topics = useMemo(() => ({ programme: live.follow("programme"), wall: live.follow("wall") }), [live]);
  useEffect(() => () => live.unfollow("wall"), [live]);
  useBack(onClose);
  const own = useMemo(() => {
    const light = matchMedia("(prefers-color-scheme: light)").matches ? "bright" : "dark";
    return { ...roundShown, light } as const;
  }, []);
  const lost = useLasting(live.link.value.state !== "open", patienceMs);
  const programme = topics.programme.value;
  const wall = topics.wall.value;
  return (
    <Whole class="along" title={sharedWords.value.roles.wall} onClose={onClose}>
      {programme === undefined || wall === undefined ? (
        <p class="quiet" role="status">
          {sharedWords.value.connection.connecting}
        </p>
      ) : (
        <WallScreen programme={programme} wall={wall} own={own} clock={live.clock} catchingUp={lost} />
      )}
    </Whole>
  );
}
