import { workWords } from "../../../words/work";
import { Button } from "../../shared/button";
import { share } from "../../shared/icons";
import { doing } from "../card_work";

/** The chair goes on to what the hall hears. */
export function ToSharing() {
  return (
    <Button
      kind="main"
      size="large"
      icon={share}
      onClick={() => {
        doing.value = { what: "sharing" };
      }}
    >
      {workWords.value.sharing.open}
    </Button>
  );
}
