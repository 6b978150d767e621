import { useEffect, useRef, useState } from "preact/hooks";
import { cleanLine, cleanText, codePoints } from "../../../model/clean_text";
import { togetherWords } from "../../../words/together";
import { ask } from "../../shared/asking";
import { Button } from "../../shared/button";
import { Fault, Field } from "../../shared/field";
import { keptDraft } from "../../shared/kept_draft";
import { useHere } from "../../shared/live_page";

const wordMost = 60;
const explanationMost = 300;

interface Entry {
  term: string;
  plain: string;
  explanation: string;
}

const nothing: Entry = { term: "", plain: "", explanation: "" };

/** Puts a word with its explanation in the word list of all tables. */
export function TermForm({ onDone }: { onDone: () => void }) {
  const { live } = useHere();
  const words = togetherWords.value;
  const draft = keptDraft<Entry, Entry>(
    live,
    "term",
    (left) => left.at(-1) ?? nothing,
    (typed) => (Object.values(typed).some(Boolean) ? typed : undefined),
  );
  const { term, plain, explanation } = draft.typed.value;
  const put = (changed: Partial<Entry>) => draft.put({ ...draft.typed.peek(), ...changed });
  const [fault, setFault] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <p class="quiet">{words.term.explain}</p>
      <Field label={words.term.term}>
        {(links) => (
          <input
            {...links}
            ref={field}
            class="input"
            value={term}
            onInput={(event) => put({ term: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.term.plain}>
        {(links) => (
          <input
            {...links}
            class="input"
            value={plain}
            onInput={(event) => put({ plain: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.term.explanation}>
        {(links) => (
          <textarea
            {...links}
            class="input"
            rows={3}
            dir="auto"
            value={explanation}
            onInput={(event) => put({ explanation: event.currentTarget.value })}
          />
        )}
      </Field>
      <div aria-live="polite">
        <Fault words={fault} />
      </div>
      <Button kind="main" type="submit">
        {words.term.go}
      </Button>
    </form>
  );

  function add() {
    const entry = { term: cleanLine(term), plain: cleanLine(plain), explanation: cleanText(explanation).trim() };
    const wrong = faultIn(entry);
    setFault(wrong);
    if (wrong !== undefined) return;
    onDone();
    draft.put(nothing);
    void ask(
      live,
      "plenary",
      { name: "add_term", ...entry },
      {
        done: words.term.done(entry.term),
        undo: () => void live.command("plenary", { name: "remove_term", term: entry.term }),
      },
    );
  }

  function faultIn(entry: Entry): string | undefined {
    if (entry.term === "" || entry.explanation === "") return words.term.missing;
    if (codePoints(entry.term) > wordMost || codePoints(entry.plain) > wordMost) return words.meaning.tooLong(wordMost);
    return codePoints(entry.explanation) > explanationMost ? words.meaning.tooLong(explanationMost) : undefined;
  }
}
