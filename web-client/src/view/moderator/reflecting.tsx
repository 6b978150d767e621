import { reflectionsOf } from "../../model/queue";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";
import { people } from "../shared/icons";
import type { ConsoleParts } from "./moderator_page";

/** Whether everyone may write reflections, and how many there are. */
export function Reflecting({ state, actions }: Pick<ConsoleParts, "state" | "actions">) {
  const words = moderatorWords.value.reflecting;
  const everyone = state.reflecting === true;
  const { length: count } = reflectionsOf(state);
  return (
    <div class="reflecting">
      <Button icon={people} pressed={everyone} onClick={() => actions.letReflect(!everyone)}>
        {words.everyone}
      </Button>
      <p class="hint">
        {everyone ? words.isOpen : words.isClosed} {words.count(count)}
      </p>
    </div>
  );
}
