import { sharedWords } from "../../../words/shared";
import { tableWords } from "../../../words/table";
import { Button } from "../../shared/button";
import { Icon } from "../../shared/icon";
import { check, wifiOff } from "../../shared/icons";
import { LanguageSwitch } from "../../shared/language_switch";
import { useHere } from "../../shared/live_page";
import { type PeopleProps, type Seated, useSeated } from "../people";
import { CueChoiceField } from "./cue_choice_field";

/** Who sits at the table and what they may do, and what each sets for herself. */
export function People({ role, now }: PeopleProps) {
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
