import { useEffect, useState } from "preact/hooks";
import type { PresenceState, Role, StagePerson } from "../../protocol/frames";
import { tableWords } from "../../words/table";
import { Button } from "../shared/button";
import { Dialog } from "../shared/dialog";
import { people as peopleShape } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { Seldom } from "../shared/seldom";
import { useFetchedAhead } from "./in_use";
import type { TableNow } from "./table_live";

export interface PeopleProps {
  table: number;
  role: Role;
  now: TableNow;
}

export interface Seated extends StagePerson {
  id: string;
  here: boolean;
}

/** On a phone: how many are here, and who when it is tapped. */
export function PeopleButton(props: PeopleProps) {
  const [open, setOpen] = useState(false);
  const words = tableWords.value.people;
  const seated = useSeated(props.now);
  const here = seated.filter((person) => person.here).length;
  useFetchedAhead(fetchPeople);
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
        <Seldom needed={open} fetch={fetchPeople} props={props} />
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
      <Seldom needed={wide} fetch={fetchPeople} props={props} />
    </section>
  );
}

const fetchPeople = async () => (await import("./later/people")).People;

const rank: readonly Role[] = ["chair", "scribe", "participant"];

/** Chair first, then who writes, then by name. */
export function useSeated({ stage, presence }: TableNow): Seated[] {
  const { live } = useHere();
  const connected = live.link.value.state === "open";
  return Object.entries(stage?.people ?? {})
    .flatMap(([id, person]) =>
      person === undefined ? [] : [{ ...person, id, here: isHere(presence, id) && connected }],
    )
    .sort((one, other) => rank.indexOf(one.role) - rank.indexOf(other.role) || one.name.localeCompare(other.name) || 0);
}

function isHere(presence: PresenceState | undefined, person: string): boolean {
  return presence?.here[person] === true;
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
