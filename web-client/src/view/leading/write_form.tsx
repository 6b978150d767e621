import { useEffect, useRef, useState } from "preact/hooks";
import { cleanText, codePoints } from "../../model/clean_text";
import { kinds } from "../../model/kinds";
import { questionsAt } from "../../model/typed_for";
import type { ModeratorState, ProgrammeState, WriteForTable } from "../../protocol/frames";
import { writingWords } from "../../words/writing";
import { Button } from "../shared/button";
import { Choices } from "../shared/choices";
import { Field } from "../shared/field";
import { check, hourglass } from "../shared/icons";
import { KindMark } from "../shared/kind_mark";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import { useTypedFor } from "./use_typed_for";

export interface WriteFormProps {
  programme: ProgrammeState;
  state: ModeratorState;
  table: number;
}

const textMax = 2_000;

/** Writes down what a table says that cannot type itself. What was typed stays until it is known to be added. */
export function WriteForm({ programme, state, table }: WriteFormProps) {
  const { live } = useHere();
  const words = writingWords.value;
  const { typed, change, begin } = useTypedFor(live, programme, table);
  const [fault, setFault] = useState<string>();
  const [added, setAdded] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { insight, question, kind, text } = typed;
  const most = live.limits.value?.insight_text ?? textMax;
  const isThere = state.insights[insight] !== undefined;
  const isUnderWay =
    !isThere &&
    live.pending.value.some(({ command }) => command.name === "write_for_table" && command.insight === insight);
  // The dialog itself would begin at its cross.
  useEffect(() => field.current?.focus(), []);
  // Also where the answer came to an earlier page.
  useEffect(() => {
    if (isThere) goOn();
  }, [isThere]);

  return (
    <form
      class="write-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUnderWay) void add();
      }}
    >
      <p class="hint">{words.hint(table)}</p>
      <Field label={words.question}>
        {(links) => (
          <select
            {...links}
            class="input"
            value={question ?? ""}
            disabled={isUnderWay}
            onChange={({ currentTarget: { value } }) => change({ question: value === "" ? null : value })}
          >
            {questionsAt(programme, table).map(({ id, number, text: asked }) => (
              <option key={id} value={id}>
                {words.numbered(number, asked)}
              </option>
            ))}
            <option value="">{words.noQuestion}</option>
          </select>
        )}
      </Field>
      <Choices
        legend={words.kind}
        choices={kinds.map((value) => ({ value, words: <KindMark kind={value} short /> }))}
        chosen={kind}
        onChoose={(chosen) => !isUnderWay && change({ kind: chosen })}
      />
      <Field label={words.text} fault={fault}>
        {(links) => (
          <textarea
            {...links}
            ref={field}
            class="input"
            rows={4}
            dir="auto"
            readOnly={isUnderWay}
            placeholder={words.placeholder}
            value={text}
            onInput={(event) => {
              change({ text: event.currentTarget.value });
              setFault(undefined);
              setAdded(false);
            }}
          />
        )}
      </Field>
      <div class="actions">
        {/* A toast would lie behind the dialog. */}
        <p role="status">
          {isUnderWay && <State icon={hourglass} words={words.underWay} />}
          {added && !isUnderWay && <State icon={check} tone="good" words={words.added(table)} />}
        </p>
        <Button kind="main" type="submit" disabled={isUnderWay}>
          {words.go}
        </Button>
      </div>
    </form>
  );

  async function add() {
    const said = cleanText(text).trim();
    if (said === "" || codePoints(said) > most) {
      setFault(said === "" ? words.empty : words.tooLong(most));
      field.current?.focus();
      return;
    }
    setAdded(false);
    const command: WriteForTable = { name: "write_for_table", insight, question, kind, perspectives: [], text: said };
    const answer = await live.command(`table/${table}`, command).answer;
    if (answer.outcome !== "refused") return;
    // Sent before, by a page that did not hear the answer: it is there.
    if (answer.code === "insight_exists") goOn();
    else setFault(answer.sentence);
  }

  function goOn() {
    begin();
    setAdded(true);
    setFault(undefined);
    field.current?.focus();
  }
}
