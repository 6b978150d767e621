import { useEffect, useRef, useState } from "preact/hooks";
import { pairWall } from "../../net/login";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";
import { Field } from "../shared/field";
import { useHere } from "../shared/live_page";
import { tell } from "../shared/toast";

const codeLength = 5;

/** Asks for the code that a wall shows, and connects it. */
export function PairForm({ onDone }: { onDone: () => void }) {
  const { session } = useHere();
  const words = moderatorWords.value.walls;
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  // The dialog itself would begin at its cross.
  useEffect(() => field.current?.focus(), []);

  async function connect(event: Event) {
    event.preventDefault();
    if (busy) return;
    if (code.replaceAll(/[\s.-]/g, "").length !== codeLength) {
      setFault(words.short);
      return;
    }
    setBusy(true);
    setFault(undefined);
    const trimmed = name.trim();
    const reply = await pairWall(trimmed === "" ? { code } : { code, name: trimmed }, session.token);
    setBusy(false);
    if (reply.outcome === "ok") {
      tell(words.done);
      onDone();
    } else {
      setFault(reply.outcome === "refused" ? reply.sentence : words.offline);
    }
  }

  return (
    <form onSubmit={connect} class="pair-form">
      <p>{words.explain}</p>
      <Field label={words.code} fault={fault}>
        {(links) => (
          <input
            {...links}
            class="input pair-code"
            value={code}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            enterkeyhint="next"
            maxLength={12}
            ref={field}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words.name}>
        {(links) => (
          <input
            {...links}
            class="input"
            value={name}
            placeholder={words.namePlaceholder}
            autocomplete="off"
            maxLength={60}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="actions">
        <Button kind="main" type="submit" disabled={busy}>
          {busy ? words.busy : words.go}
        </Button>
      </div>
    </form>
  );
}
