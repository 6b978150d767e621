import type { Attendee } from "../../model/attendance";
import { organiserWords } from "../../words/organiser";
import { sharedWords } from "../../words/shared";
import { Icon } from "../shared/icon";
import { check, wifiOff } from "../shared/icons";

/** Somebody's name, what she does here, and whether she is connected. */
export function PersonLine({ person }: { person: Attendee }) {
  const words = organiserWords.value;
  return (
    <li class={person.here ? "person here" : "person away"}>
      <Icon shape={person.here ? check : wifiOff} />
      <span class="unseen">{person.here ? words.here : words.away}: </span>
      <span class="name" dir="auto">
        {person.name}
      </span>
      <small>{sharedWords.value.roles[person.role]}</small>
    </li>
  );
}
