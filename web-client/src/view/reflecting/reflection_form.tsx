import type { ComponentChildren, RefObject } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { cleanText, codePoints } from "../../model/clean_text";
import type { ReflectionDraft } from "../../model/reflection_drafts";
import { reflectionMax } from "../../model/reflections";
import { reflectingWords } from "../../words/reflecting";
import { Button } from "../shared/button";
import { Field } from "../shared/field";
import { useHere } from "../shared/live_page";

export interface ReflectionFormProps {
  draft: ReflectionDraft;
  onDraft: (draft: ReflectionDraft) => void;
  /** Sends this text, whole and clean. */
  onSend: (text: string) => void;
  label: string;
  /** The words on the button. */
  go: string;
  /** What stands beside the words on the wall where no name does. */
  shownAs: string | undefined;
  /** Why it cannot be sent now. */
  blocked: string | undefined;
  fieldRef?: RefObject<HTMLTextAreaElement | null>;
  /** Beside the button. */
  children?: ComponentChildren;
}

// From here on it helps to know how much still fits.
const nearEnd = 100;

/** A reflection being written, and whether its author may be named. */
export function ReflectionForm(props: ReflectionFormProps) {
  const { draft, onDraft, onSend, label, go, shownAs, blocked } = props;
  const words = reflectingWords.value;
  const { session } = useHere();
  const [fault, setFault] = useState<string>();
  const own = useRef<HTMLTextAreaElement>(null);
  const field = props.fieldRef ?? own;
  const id = useId();
  const left = reflectionMax - codePoints(draft.text);
  const nameless = shownAs === undefined ? words.nameless : words.namelessAs(shownAs);
  return (
    <form
      class="reflection-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (blocked === undefined) send();
      }}
    >
      <Field label={label} fault={fault} hint={room()}>
        {(links) => (
          <textarea
            {...links}
            ref={field}
            class="input"
            rows={4}
            dir="auto"
            placeholder={words.placeholder}
            value={draft.text}
            onInput={(event) => {
              onDraft({ ...draft, text: event.currentTarget.value });
              setFault(undefined);
            }}
          />
        )}
      </Field>
      <div class="may-name">
        <label>
          <input
            type="checkbox"
            aria-describedby={`${id}-name`}
            checked={draft.mayName}
            onChange={(event) => onDraft({ ...draft, mayName: event.currentTarget.checked })}
          />
          {words.mayName}
        </label>
        <p id={`${id}-name`} class="quiet-words">
          {draft.mayName ? words.named(session.name) : nameless}
        </p>
      </div>
      <div class="reflection-acts">
        <Button kind="main" type="submit" disabled={blocked !== undefined} describedBy={`${id}-blocked`}>
          {go}
        </Button>
        {props.children}
      </div>
      <p id={`${id}-blocked`} class="quiet-words" role="status">
        {blocked ?? (draft.text.trim() === "" ? "" : words.draft)}
      </p>
    </form>
  );

  function room(): string | undefined {
    if (left >= nearEnd) return undefined;
    return left < 0 ? words.over(-left) : words.left(left);
  }

  function send() {
    const text = cleanText(draft.text).trim();
    if (text === "" || codePoints(text) > reflectionMax) {
      setFault(text === "" ? words.empty : words.tooLong(reflectionMax));
      field.current?.focus();
      return;
    }
    onSend(text);
  }
}
