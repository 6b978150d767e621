import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type CodeField, formatCode, readCode, showCode } from "../../model/access_code";
import type { Reply } from "../../net/http";
import { lookUpCode } from "../../net/login";
import type { CodeAnswer } from "../../protocol/frames";
import { joinWords } from "../../words/join";
import { Button } from "../shared/button";
import { Field } from "../shared/field";

type Fault = "empty" | "mistyped" | "unknown" | "offline" | { missing: number } | { sentence: string };

export interface CodeStepProps {
  /** From a QR code, or as it was given before. */
  prefilled: string | undefined;
  /** Looks the prefilled code up without being asked. */
  atOnce: boolean;
  onFound: (code: string, seat: CodeAnswer) => void;
}

/** The one field for a code. A mistyped code is told apart here; only a code that can be right is asked about. */
export function CodeStep({ prefilled, atOnce, onFound }: CodeStepProps) {
  const words = joinWords.value.code;
  const input = useRef<HTMLInputElement>(null);
  const [field, setField] = useState<CodeField>({ text: showCode(prefilled ?? ""), caret: 0 });
  const [fault, setFault] = useState<Fault>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    // With a mouse at hand the field is ready; on a phone the keyboard would hide what the page says.
    if (matchMedia("(pointer: fine)").matches) input.current?.focus();
    if (atOnce && prefilled !== undefined) void submit(prefilled);
  }, []);

  // The caret is set after the text, else the browser would put it at the end.
  useLayoutEffect(() => {
    if (document.activeElement === input.current) input.current?.setSelectionRange(field.caret, field.caret);
  }, [field]);

  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(field.text);
      }}
    >
      <h1 tabIndex={-1}>{words.title}</h1>
      <Field label={words.label} labelUnseen hint={words.hint} fault={sentenceOf(fault)}>
        {(links) => (
          <input
            {...links}
            ref={input}
            class="input code"
            name="code"
            type="text"
            inputMode="text"
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellcheck={false}
            enterKeyHint="go"
            placeholder="XXXX-XXXX"
            value={field.text}
            onInput={(event) => typed(event.currentTarget, event.isComposing)}
            onCompositionEnd={(event) => typed(event.currentTarget, false)}
          />
        )}
      </Field>
      <Button kind="main" size="large" type="submit" disabled={busy}>
        {busy ? words.busy : words.go}
      </Button>
    </form>
  );

  function typed(element: HTMLInputElement, composing: boolean) {
    const after = { text: element.value, caret: element.selectionStart ?? element.value.length };
    // A composed input is the keyboard's until it is done.
    const next = composing ? after : formatCode(field, after);
    setField(next);
    setFault(!composing && readCode(next.text).outcome === "mistyped" ? "mistyped" : undefined);
  }

  async function submit(text: string) {
    if (busy) return;
    const read = readCode(text);
    if (read.outcome !== "good") {
      setFault(read.outcome === "short" ? { missing: read.missing } : read.outcome);
      input.current?.focus();
      return;
    }
    setBusy(true);
    setFault(undefined);
    const reply = await lookUpCode(read.code);
    setBusy(false);
    if (reply.outcome === "ok") {
      onFound(read.code, reply.body);
      return;
    }
    setFault(faultOf(reply));
    input.current?.focus();
  }

  function sentenceOf(fault: Fault | undefined): string | undefined {
    if (fault === undefined) return undefined;
    if (typeof fault === "string") return words[fault];
    return "missing" in fault ? words.short(fault.missing) : fault.sentence;
  }
}

function faultOf(reply: Exclude<Reply<CodeAnswer>, { outcome: "ok" }>): Fault {
  if (reply.outcome === "unreachable") return "offline";
  if (reply.code === "unknown_code") return "unknown";
  if (reply.code === "mistyped_code") return "mistyped";
  return { sentence: reply.sentence };
}
