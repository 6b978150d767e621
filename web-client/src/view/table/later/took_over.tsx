import { signal } from "@preact/signals";
import type { Seated } from "../../../model/table_people";
import type { Role } from "../../../protocol/frames";
import { togetherWords } from "../../../words/together";
import { Button } from "../../shared/button";
import { Icon } from "../../shared/icon";
import { people } from "../../shared/icons";

// Whoever gave the table away herself need not be told that she has.
const given = signal(false);

export function gaveAway(): void {
  given.value = true;
}

export function keptChair(): void {
  given.value = false;
}

export interface TookOverProps {
  role: Role;
  seated: readonly Seated[];
  onDone: () => void;
}

/** For who led the table until somebody else did, perhaps while she was away: stays until she has seen it. */
export function TookOver({ role, seated, onDone }: TookOverProps) {
  const words = togetherWords.value.tookOver;
  const chair = seated.find((person) => person.role === "chair");
  if (given.value) return null;
  return (
    <div class="notice calls">
      <Icon shape={people} size="1.375em" />
      <div>
        <h2>{chair === undefined ? words.titleUnnamed : words.title(chair.name)}</h2>
        <p>{role === "participant" ? words.textReader : words.text}</p>
        <div class="notice-acts">
          <Button size="small" onClick={onDone}>
            {words.done}
          </Button>
        </div>
      </div>
    </div>
  );
}
