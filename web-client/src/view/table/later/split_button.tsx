import type { RefObject } from "preact";
import { workWords } from "../../../words/work";
import { useHere } from "../../shared/live_page";
import { tell } from "../../shared/toast";
import { cuts, splitAt } from "./splitting";

export interface SplitButtonProps {
  field: RefObject<HTMLTextAreaElement | null>;
  table: number;
  insight: string;
  /** It is being split: nothing is typed in it any more. */
  onSplit: () => void;
}

/** Makes two insights of the one that is open, at the caret. */
export function SplitButton({ field, table, insight, onSplit }: SplitButtonProps) {
  const { live } = useHere();
  const words = workWords.value.split;
  return (
    <button
      type="button"
      class="button small quiet"
      // The caret stays where it is while the finger is on the button.
      onMouseDown={(event) => event.preventDefault()}
      onClick={split}
    >
      {words.here}
    </button>
  );

  function split() {
    const element = field.current;
    if (element === null) return;
    if (cuts(element.value, element.selectionStart)) {
      onSplit();
      splitAt(live, table, insight, element.selectionStart);
    } else {
      tell(words.where);
      element.focus();
    }
  }
}
