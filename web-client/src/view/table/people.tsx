import { useEffect, useState } from "preact/hooks";
import type { Role } from "../../protocol/frames";
import { tableWords } from "../../words/table";
import { Button } from "../shared/button";
import { Dialog } from "../shared/dialog";
import { people as peopleShape } from "../shared/icons";
import type { TableNow } from "./table_live";
import { together, useTogether } from "./together";

export interface PeopleProps {
  table: number;
  role: Role;
  now: TableNow;
}

/** On a phone: how many are here, and who when it is tapped. */
export function PeopleButton(props: PeopleProps) {
  const [open, setOpen] = useState(false);
  const words = tableWords.value.people;
  const { seated } = props.now;
  const here = seated.filter((person) => person.here).length;
  return (
    <div class="people-button">
      <Button
        size="small"
        icon={peopleShape}
        label={words.button(here, seated.length)}
        expanded={open}
        onClick={() => setOpen(true)}
      >
        {here}
      </Button>
      <Dialog title={words.title} open={open} onClose={() => setOpen(false)}>
        <People {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

/** Where there is room: always in view. */
export function PeoplePanel(props: PeopleProps) {
  // As in people.css.
  const wide = useMatches("(min-width: 60rem)");
  return (
    <section class="people-panel" aria-label={tableWords.value.people.title}>
      <h2>{tableWords.value.people.title}</h2>
      {wide && <People {...props} />}
    </section>
  );
}

/** What who leads and who sits here can do with each other: fetched when it is looked at. */
function People(props: PeopleProps & { onDone?: () => void }) {
  useTogether(true, false);
  const parts = together.value;
  return parts === undefined ? <p class="quiet">{tableWords.value.loading}</p> : <parts.People {...props} />;
}

function useMatches(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = () => setMatches(media.matches);
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, [query]);
  return matches;
}
