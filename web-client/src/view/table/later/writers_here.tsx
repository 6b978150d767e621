import { seatedAt } from "../../../model/table_people";
import { writersIn } from "../../../model/table_writers";
import { togetherWords } from "../../../words/together";
import { useHere } from "../../shared/live_page";
import { themeColour } from "../../shared/theme_mark";
import { PersonMark } from "./person_mark";

/** Who else types in an insight: on the edge of its card, where it moves nothing and lies over no text. */
export function WritersHere({ insight, table }: { insight: string; table: number }) {
  const { live, session } = useHere();
  const stage = live.follow(`stage/${table}`).value;
  const presence = live.follow(`presence/${table}`).value;
  const connected = live.link.value.state === "open";
  const writers = connected ? writersIn(insight, presence, seatedAt(stage, presence, connected), session.person) : [];
  const [first] = writers;
  if (first === undefined) return null;
  const words = togetherWords.value.writes;
  const said = writers.length === 1 ? words.here(first.name) : words.more(first.name, writers.length - 1);
  return (
    <p class="writers" data-theme={themeColour(first.mark)}>
      {writers.slice(0, 3).map(({ id, name, mark }) => (
        <PersonMark key={id} name={name} mark={mark} />
      ))}
      <span>{said}</span>
    </p>
  );
}
