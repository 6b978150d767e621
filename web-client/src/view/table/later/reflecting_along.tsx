import { reflectingWords } from "../../../words/reflecting";
import { Reflecting } from "../../reflecting/reflecting";
import { LiveBadge } from "../../shared/live_badge";
import { useHere } from "../../shared/live_page";
import { useBack } from "./way_back";
import { Whole } from "./whole";

export interface ReflectingAlongProps {
  open: boolean;
  onClose: () => void;
}

/** Reflections over the whole page, for who came for a table. */
export function ReflectingAlong({ open, onClose }: ReflectingAlongProps) {
  return open ? <Along onClose={onClose} /> : null;
}

function Along({ onClose }: Pick<ReflectingAlongProps, "onClose">) {
  useBack(onClose);
  return (
    <Whole class="reflects" title={reflectingWords.value.title} onClose={onClose} foot={<LiveBadge />}>
      <Reflecting shownAs={useOwnPerspective()} />
    </Whole>
  );
}

/** The label of this person's perspective, where she sits at a table and has one. */
function useOwnPerspective(): string | undefined {
  const { live, session } = useHere();
  const table = live.seat.value?.table;
  const people = table === undefined ? {} : live.follow(`stage/${table}`).value?.people;
  const own = people?.[session.person]?.perspective;
  return live.follow("programme").value?.perspectives.find(({ id }) => id === own)?.label;
}
