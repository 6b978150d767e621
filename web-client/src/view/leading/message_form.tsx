import { useEffect, useRef, useState } from "preact/hooks";
import { codePoints } from "../../model/clean_text";
import { messageMax, messageText } from "../../model/messages";
import { tablesOf } from "../../model/running_order";
import { makeId } from "../../net/ids";
import type { ProgrammeState } from "../../protocol/frames";
import { leadingWords } from "../../words/leading";
import { Button } from "../shared/button";
import { Choices } from "../shared/choices";
import { Field } from "../shared/field";
import { check } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";

type To = "all" | "some";

// From here on it helps to know how much still fits.
const nearEnd = 100;

/** A short message to all tables or some, typed or ready-made. */
export function MessageForm({ programme }: { programme: ProgrammeState }) {
  const { live } = useHere();
  const words = leadingWords.value.message;
  const [text, setText] = useState("");
  const [to, setTo] = useState<To>("all");
  const [chosen, choose] = useState<readonly number[]>([]);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const left = messageMax - codePoints(text);
  // The dialog itself would begin at its cross.
  useEffect(() => field.current?.focus(), []);

  return (
    <form
      class="message-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <Field label={words.text} fault={fault} hint={left < nearEnd ? words.left(Math.max(0, left)) : undefined}>
        {(links) => (
          <textarea
            {...links}
            ref={field}
            class="input"
            rows={2}
            dir="auto"
            placeholder={words.placeholder}
            value={text}
            onInput={(event) => put(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset class="sentences">
        <legend class="unseen">{words.ready}</legend>
        {words.sentences.map((sentence) => (
          <Button key={sentence} size="small" onClick={() => put(sentence)}>
            {sentence}
          </Button>
        ))}
      </fieldset>
      <Choices<To>
        legend={words.to}
        choices={[
          { value: "all", words: words.toAll },
          { value: "some", words: words.toSome },
        ]}
        chosen={to}
        onChoose={(value) => {
          setTo(value);
          setFault(undefined);
        }}
      />
      {to === "some" && <TableChoice programme={programme} chosen={chosen} onChoose={choose} />}
      <div class="actions">
        {/* A toast would lie behind the dialog. */}
        <p role="status">{sent && <State icon={check} tone="good" words={words.sent} />}</p>
        <Button kind="main" type="submit" disabled={busy}>
          {words.go}
        </Button>
      </div>
    </form>
  );

  function put(typed: string) {
    setText(typed);
    setFault(undefined);
    setSent(false);
  }

  async function send() {
    const message = messageText(text);
    if (message === undefined) {
      setFault(text.trim() === "" ? words.empty : words.tooLong(messageMax));
      field.current?.focus();
      return;
    }
    if (to === "some" && chosen.length === 0) {
      setFault(words.noTables);
      return;
    }
    setBusy(true);
    const { outcome } = await live.command("plenary", {
      name: "send_message",
      message: makeId(),
      tables: to === "all" ? "all" : [...chosen],
      text: message,
    }).answer;
    setBusy(false);
    if (outcome !== "acknowledged") return;
    setText("");
    setSent(true);
  }
}

interface TableChoiceProps {
  programme: ProgrammeState;
  chosen: readonly number[];
  onChoose: (chosen: readonly number[]) => void;
}

function TableChoice({ programme, chosen, onChoose }: TableChoiceProps) {
  const words = leadingWords.value.message;
  return (
    <fieldset class="field">
      <legend>{words.which}</legend>
      <div class="choices">
        {tablesOf(programme).map(({ table }) => (
          <label class="choice" key={table}>
            <input
              type="checkbox"
              aria-label={words.table(table)}
              checked={chosen.includes(table)}
              onChange={() =>
                onChoose(chosen.includes(table) ? chosen.filter((one) => one !== table) : [...chosen, table])
              }
            />
            <span>{table}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
