import { useState } from "preact/hooks";
import { sharedWords } from "../../words/shared";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { forgetLeftOver, leftOvers } from "./left_over_list";
import { useHere } from "./live_page";
import { tell } from "./toast";

/** Shows what could not be carried over, one by one, to be copied and put back by hand; each until the person has done with it. */
export function LeftOvers() {
  const { live } = useHere();
  const words = sharedWords.value.leftOver;
  const first = leftOvers(live).value[0];
  const [put, setPut] = useState(false);
  return (
    <>
      <Dialog title={words.title} open={first !== undefined && !put} onClose={() => setPut(true)}>
        <p>{words.explain}</p>
        <textarea class="input left-over" readOnly rows={5} aria-label={words.label} value={first?.text ?? ""} />
        <div class="actions">
          <Button onClick={() => void copy(first?.text ?? "")}>{words.copy}</Button>
          <Button kind="main" onClick={() => forgetLeftOver(live)}>
            {words.done}
          </Button>
        </div>
      </Dialog>
      {first !== undefined && put && (
        <div class="again-bar above">
          <Button kind="main" onClick={() => setPut(false)}>
            {words.title}
          </Button>
        </div>
      )}
    </>
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
