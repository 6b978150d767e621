import { reporterWords } from "../../words/reporter";
import { Button } from "../shared/button";
import { device, wifiOff } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import { tell } from "../shared/toast";
import type { Notepad } from "./use_notes";

/** The reporter's own notepad. It says where it is kept, for it is kept nowhere else. */
export function Notes({ notes: { text, field, put } }: { notes: Notepad }) {
  const { live } = useHere();
  const words = reporterWords.value.notes;
  const lasts = live.durable.value;
  const empty = text.value === "";
  return (
    <section id="notes" class="own-part notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{words.title}</h2>
      <p id="notes-kept">
        {lasts ? (
          <State icon={device} words={words.onlyHere} />
        ) : (
          <State icon={wifiOff} tone="call" words={words.lostWithPage} />
        )}
      </p>
      <textarea
        ref={field}
        class="input"
        rows={6}
        dir="auto"
        aria-label={words.label}
        aria-describedby="notes-kept"
        placeholder={words.placeholder}
        value={text.value}
        onInput={(event) => put(event.currentTarget.value)}
      />
      <div class="reflection-acts">
        <Button size="small" disabled={empty} onClick={() => download(text.peek(), words.file)}>
          {words.download}
        </Button>
        <Button size="small" disabled={empty} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
    </section>
  );

  async function copy() {
    try {
      // Exists over https and localhost only; elsewhere the field can be copied by hand.
      await navigator.clipboard.writeText(text.peek());
      tell(words.copied);
    } catch {
      field.current?.focus();
      field.current?.select();
    }
  }
}

function download(text: string, file: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  URL.revokeObjectURL(address);
}
