import { useState } from "preact/hooks";
import { roleAt, type Seated } from "../../../model/table_people";
import { sharedWords } from "../../../words/shared";
import { togetherWords } from "../../../words/together";
import { underWay } from "../../shared/asking";
import { Button } from "../../shared/button";
import { LanguageSwitch } from "../../shared/language_switch";
import { useHere } from "../../shared/live_page";
import type { PeopleProps } from "../people";
import { Calls } from "./calls";
import { CueChoiceField } from "./cue_choice_field";
import { HandOver } from "./hand_over";
import { LetWrite } from "./let_write";
import { PersonMark } from "./person_mark";
import { TakeOver } from "./take_over";

/** Who sits here, and for each what she may do about it: the chair gives tasks, the others may take over from her. */
export function People({ table, role, now, onDone }: PeopleProps & { onDone?: () => void }) {
  const words = togetherWords.value;
  const [step, setStep] = useState<"list" | "hand_over" | "take_over">("list");
  const { seated, stage } = now;
  const chairs = role === "chair";
  const back = () => setStep("list");
  const done = () => {
    back();
    onDone?.();
  };

  if (step === "hand_over" && chairs) return <HandOver seated={seated} onBack={back} onDone={done} />;
  if (step === "take_over" && !chairs) {
    return <TakeOver table={table} seated={seated} stage={stage} onBack={back} onDone={done} />;
  }
  return (
    <>
      {seated.length === 0 && <p class="quiet">{words.people.none}</p>}
      {chairs && seated.length > 1 && stage?.open !== true && <p class="quiet">{words.people.chairHint}</p>}
      <ul class="people">
        {seated.map((person) => (
          <PersonLine key={person.id} person={person} chairs={chairs} open={stage?.open === true} />
        ))}
      </ul>
      {chairs && seated.length > 1 && (
        <div class="people-acts">
          <LetWrite open={stage?.open === true} />
          <Button size="small" onClick={() => setStep("hand_over")}>
            {words.handOver.open}
          </Button>
        </div>
      )}
      {!chairs && seated.length > 0 && (
        <div class="people-acts">
          <Button size="small" onClick={() => setStep("take_over")}>
            {words.takeOver.open}
          </Button>
        </div>
      )}
      <Calls table={table} role={roleAt(role, stage)} ready={now.ready} help={now.help} />
      <CueChoiceField />
      <div class="people-foot">
        <LanguageSwitch />
        <a class="button small quiet" href="/">
          {words.people.otherCode}
        </a>
      </div>
    </>
  );
}

/** `open`: everyone at the table may write. */
function PersonLine({ person, chairs, open }: { person: Seated; chairs: boolean; open: boolean }) {
  const { live, session } = useHere();
  const words = togetherWords.value.people;
  const asked = underWay(live, "name_scribe")?.person === person.id;
  const scribe = person.role === "scribe";
  const told = [sharedWords.value.roles[person.role]];
  if (open && person.role === "participant") told.push(words.writesToo);
  if (!person.here) told.push(words.away);
  return (
    <li class={person.here ? "person" : "person away"}>
      <PersonMark name={person.name} mark={person.mark} away={!person.here} />
      <span class="who">
        <bdi>{person.name}</bdi>
        {person.id === session.person && ` (${words.you})`}
        <small>{told.join(", ")}</small>
      </span>
      {chairs && (scribe || (person.role === "participant" && !open)) && (
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
