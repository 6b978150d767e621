import { useState } from "preact/hooks";
import type { PresenceState, Role, StagePerson } from "../../protocol/frames";
import { sharedWords } from "../../words/shared";
import { tableWords } from "../../words/table";
import { Button } from "../shared/button";
import { Dialog } from "../shared/dialog";
import { Icon } from "../shared/icon";
import { check, people as peopleShape, wifiOff } from "../shared/icons";
import { LanguageSwitch } from "../shared/language_switch";
import { useHere } from "../shared/live_page";
import { CueChoiceField } from "./cue_choice";
import type { TableNow } from "./table_live";

export interface PeopleProps {
  table: number;
  role: Role;
  now: TableNow;
}

interface Seated extends StagePerson {
  id: string;
  here: boolean;
}

/** On a phone: how many are here, and who when it is tapped. */
export function PeopleButton(props: PeopleProps) {
  const [open, setOpen] = useState(false);
  const words = tableWords.value.people;
  const seated = useSeated(props.now);
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
        <People {...props} />
      </Dialog>
    </div>
  );
}

/** Where there is room: always in view. */
export function PeoplePanel(props: PeopleProps) {
  return (
    <section class="people-panel" aria-label={tableWords.value.people.title}>
      <h2>{tableWords.value.people.title}</h2>
      <People {...props} />
    </section>
  );
}

function People({ role, now }: PeopleProps) {
  const words = tableWords.value.people;
  const seated = useSeated(now);
  const chairs = role === "chair";
  return (
    <>
      {seated.length === 0 && <p class="quiet">{words.none}</p>}
      {chairs && seated.length > 1 && <p class="quiet">{words.chairHint}</p>}
      <ul class="people">
        {seated.map((person) => (
          <PersonLine key={person.id} person={person} chairs={chairs} />
        ))}
      </ul>
      <CueChoiceField />
      <div class="people-foot">
        <LanguageSwitch />
        <a class="button small quiet" href="/">
          {words.otherCode}
        </a>
      </div>
    </>
  );
}

function PersonLine({ person, chairs }: { person: Seated; chairs: boolean }) {
  const { live, session } = useHere();
  const words = tableWords.value.people;
  const asked = live.pending.value.some(
    ({ command }) => command.name === "name_scribe" && command.person === person.id,
  );
  const scribe = person.role === "scribe";
  return (
    <li class={person.here ? "person" : "person away"}>
      <span class="presence">
        <Icon shape={person.here ? check : wifiOff} />
        <span class="unseen">{person.here ? words.here : words.away}</span>
      </span>
      <span class="who">
        <bdi>{person.name}</bdi>
        {person.id === session.person && ` (${words.you})`}
        <small>
          {sharedWords.value.roles[person.role]}
          {!person.here && `, ${words.away}`}
        </small>
      </span>
      {chairs && person.role !== "chair" && (
        <Button
          size="small"
          disabled={asked}
          label={scribe ? words.unmakeScribeOf(person.name) : words.makeScribeOf(person.name)}
          onClick={() => live.command("plenary", { name: "name_scribe", person: person.id, scribe: !scribe })}
        >
          {scribe ? words.unmakeScribe : words.makeScribe}
        </Button>
      )}
    </li>
  );
}

const rank: readonly Role[] = ["chair", "scribe", "participant"];

/** Chair first, then who writes, then by name. */
function useSeated({ stage, presence }: TableNow): Seated[] {
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
