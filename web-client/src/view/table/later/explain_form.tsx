import { useEffect, useRef, useState } from "preact/hooks";
import { cleanText, codePoints } from "../../../model/clean_text";
import { togetherWords } from "../../../words/together";
import { ask } from "../../shared/asking";
import { Button } from "../../shared/button";
import { Field } from "../../shared/field";
import { keptDraft } from "../../shared/kept_draft";
import { useHere } from "../../shared/live_page";

export interface ExplainFormProps {
  insight: string;
  table: number;
  /** What it says. */
  text: string;
  /** The explanation that stands there; empty for none. */
  before: string;
  /** For who may put a word in the word list of all tables. */
  onTerm: (() => void) | undefined;
  onDone: () => void;
}

const most = 500;

/** Says what an insight means, in other words; emptied, it takes the explanation away. */
export function ExplainForm({ insight, table, text, before, onTerm, onDone }: ExplainFormProps) {
  const { live } = useHere();
  const words = togetherWords.value;
  // Until it is saved, it stays on this device as it was typed.
  const draft = keptDraft<string | undefined, string>(
    live,
    `explain/${table}/${insight}`,
    (left) => left.at(-1),
    (typed) => typed,
  );
  const typed = draft.typed.value ?? before;
  const [fault, setFault] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  // The dialog itself would begin at its cross.
  useEffect(() => field.current?.focus(), []);

  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <blockquote dir="auto">{text}</blockquote>
      <Field label={words.meaning.field} hint={words.meaning.hint} fault={fault}>
        {(links) => (
          <textarea
            {...links}
            ref={field}
            class="input"
            rows={3}
            dir="auto"
            value={typed}
            onInput={(event) => {
              draft.put(event.currentTarget.value);
              setFault(undefined);
            }}
          />
        )}
      </Field>
      <Button kind="main" type="submit">
        {words.meaning.save}
      </Button>
      {onTerm !== undefined && (
        <Button size="small" kind="quiet" onClick={onTerm}>
          {words.term.open}
        </Button>
      )}
    </form>
  );

  function save() {
    const explanation = cleanText(typed).trim();
    if (explanation === "" && before === "") {
      setFault(words.meaning.empty);
      return;
    }
    if (codePoints(explanation) > most) {
      setFault(words.meaning.tooLong(most));
      return;
    }
    onDone();
    draft.put(undefined);
    const put = (words: string) => ({ name: "explain_insight", insight, explanation: words }) as const;
    void ask(live, `table/${table}`, put(explanation), {
      done: explanation === "" ? words.meaning.gone : words.meaning.done,
      undo: () => void live.command(`table/${table}`, put(before)),
    });
  }
}
