import { useEffect, useRef, useState } from "preact/hooks";
import { cleanText, codePoints } from "../../model/clean_text";
import type { SharedInsight } from "../../model/console";
import { isInsight, type Queued } from "../../model/queue";
import { queueWords } from "../../words/queue";
import { Button } from "../shared/button";
import { Field } from "../shared/field";
import { useHere } from "../shared/live_page";
import type { QueueActions } from "./queue_actions";

interface QueueFormProps {
  actions: QueueActions;
  onDone: () => void;
}

const wordMax = 300;

/** Asks for the word of explanation with which an insight goes back to its table, or a reflection to its author. */
export function SendBackForm({ queued, actions, onDone }: QueueFormProps & { queued: Queued }) {
  const words = queueWords.value.sendBack;
  const toTable = isInsight(queued);
  const [word, setWord] = useState("");
  const [fault, setFault] = useState<string>();
  return (
    <form class="queue-form" noValidate onSubmit={send}>
      <blockquote dir="auto">{queued.card.text}</blockquote>
      <TextField
        label={toTable ? words.label : words.labelToAuthor}
        hint={toTable ? words.hint : words.hintToAuthor}
        placeholder={words.placeholder}
        fault={fault}
        rows={2}
        text={word}
        onInput={(typed) => {
          setWord(typed);
          setFault(undefined);
        }}
      />
      <div class="actions">
        <Button kind="main" type="submit">
          {words.go}
        </Button>
      </div>
    </form>
  );

  function send(event: Event) {
    event.preventDefault();
    const said = cleanText(word).trim();
    if (codePoints(said) > wordMax) {
      setFault(words.tooLong(wordMax));
      return;
    }
    onDone();
    actions.sendBack(queued, said);
  }
}

const textMax = 2_000;

/** Lets a typo be corrected; where the table has typed meanwhile, says so instead of writing over it. */
export function CorrectForm({ insight, actions, onDone }: QueueFormProps & { insight: SharedInsight }) {
  const { live } = useHere();
  const words = queueWords.value.correct;
  const { table, text: now, text_revision } = insight.card;
  const [base, setBase] = useState({ text: now, revision: text_revision });
  const [text, setText] = useState(now);
  const [fault, setFault] = useState<string>();
  const most = live.limits.value?.insight_text ?? textMax;
  const newer = text_revision !== base.revision;
  return (
    <form class="queue-form" noValidate onSubmit={save}>
      <TextField
        label={words.label}
        hint={words.hint(table)}
        fault={fault}
        rows={5}
        text={text}
        onInput={(typed) => {
          setText(typed);
          setFault(undefined);
        }}
      />
      {newer && (
        <div class="newer" role="status">
          <p>{words.newer}</p>
          <blockquote dir="auto">{now}</blockquote>
          <Button size="small" onClick={begin}>
            {words.takeNewer}
          </Button>
        </div>
      )}
      <div class="actions">
        <Button kind="main" type="submit" disabled={newer}>
          {words.go}
        </Button>
      </div>
    </form>
  );

  function begin() {
    setBase({ text: now, revision: text_revision });
    setText(now);
    setFault(undefined);
  }

  function save(event: Event) {
    event.preventDefault();
    if (newer) return;
    const corrected = cleanText(text);
    if (corrected.trim() === "") setFault(words.empty);
    else if (codePoints(corrected) > most) setFault(words.tooLong(most));
    else {
      onDone();
      if (corrected !== base.text) actions.correct(insight, base.revision, corrected);
    }
  }
}

interface TextFieldProps {
  label: string;
  hint: string;
  placeholder?: string;
  fault: string | undefined;
  rows: number;
  text: string;
  onInput: (text: string) => void;
}

function TextField({ label, hint, placeholder, fault, rows, text, onInput }: TextFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // The dialog itself would begin at its cross.
  useEffect(() => field.current?.focus(), []);
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(links) => (
        <textarea
          {...links}
          ref={field}
          class="input"
          rows={rows}
          dir="auto"
          placeholder={placeholder ?? ""}
          value={text}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
