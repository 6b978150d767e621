import { sharedWords } from "../../words/shared";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { leftOvers } from "./left_over_list";
import { tell } from "./toast";

/** Shows what could not be carried over, one by one, to be copied and put back by hand. */
export function LeftOvers() {
  const words = sharedWords.value.leftOver;
  const first = leftOvers.value[0];
  const done = () => {
    leftOvers.value = leftOvers.value.slice(1);
  };
  return (
    <Dialog title={words.title} open={first !== undefined} onClose={done}>
      <p>{words.explain}</p>
      <textarea class="input left-over" readOnly rows={5} aria-label={words.label} value={first?.text ?? ""} />
      <div class="actions">
        <Button onClick={() => void copy(first?.text ?? "")}>{words.copy}</Button>
        <Button kind="main" onClick={done}>
          {words.done}
        </Button>
      </div>
    </Dialog>
  );

  async function copy(text: string) {
    try {
      // Exists over https and localhost only; elsewhere the field can be selected.
      await navigator.clipboard.writeText(text);
      tell(words.copied);
    } catch {
      document.querySelector<HTMLTextAreaElement>("textarea.left-over")?.select();
    }
  }
}
