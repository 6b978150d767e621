import { useRef, useState } from "preact/hooks";
import { logIn } from "../../net/login";
import { keepSession, pageOf, type Session, sessionOf } from "../../net/session";
import type { CodeAnswer, LoginRequest } from "../../protocol/frames";
import { joinWords } from "../../words/join";
import { sharedWords } from "../../words/shared";
import { Button } from "../shared/button";
import { Choices } from "../shared/choices";
import { Fault, Field } from "../shared/field";
import { goTo } from "../shared/page";

const nameMax = 60;
const unsaid = "";

export interface WhoStepProps {
  code: string;
  seat: CodeAnswer;
  /** Logins that this device remembers. */
  sessions: readonly Session[];
  onOtherCode: () => void;
}

/** Name and perspective, then through the door. */
export function WhoStep({ code, seat, sessions, onOtherCode }: WhoStepProps) {
  const words = joinWords.value.who;
  const known = sessions.find((session) => session.conference === seat.conference.id);
  const nameInput = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(known?.name ?? "");
  const [perspective, setPerspective] = useState<string>();
  const [nameFault, setNameFault] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const atTable = seat.table !== null;

  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class="greeting">
        <h1 tabIndex={-1}>{words.title}</h1>
        <p>{words.seat(sharedWords.value.roles[seat.role], seat.table?.number)}</p>
      </div>
      <Field label={words.name} hint={atTable ? words.nameHint : undefined} fault={nameFault}>
        {(links) => (
          <input
            {...links}
            ref={nameInput}
            class="input"
            name="name"
            type="text"
            autoComplete="given-name"
            autoCapitalize="words"
            spellcheck={false}
            enterKeyHint="next"
            value={name}
            onInput={(event) => {
              setName(event.currentTarget.value);
              setNameFault(undefined);
            }}
          />
        )}
      </Field>
      {atTable && seat.perspectives.length > 0 && (
        <Choices
          legend={words.perspective}
          hint={words.perspectiveHint}
          choices={[
            ...seat.perspectives.map(({ id, label }) => ({ value: id, words: label })),
            { value: unsaid, words: words.noPerspective },
          ]}
          chosen={perspective}
          onChoose={setPerspective}
        />
      )}
      <div aria-live="polite">
        <Fault words={fault} />
      </div>
      <div class="ways">
        <Button kind="main" size="large" type="submit" disabled={busy}>
          {buttonWords()}
        </Button>
        <Button kind="quiet" onClick={onOtherCode}>
          {words.otherCode}
        </Button>
      </div>
    </form>
  );

  function buttonWords(): string {
    if (atTable) return busy ? words.busy : words.toTable;
    return busy ? words.busyPage : words.toPage;
  }

  async function submit() {
    if (busy) return;
    const wrong = nameWrong(name.trim());
    setNameFault(wrong);
    if (wrong !== undefined) {
      nameInput.current?.focus();
      return;
    }
    setBusy(true);
    setFault(undefined);
    const reply = await logIn(request());
    if (reply.outcome === "ok") {
      const page = pageOf(reply.body.role);
      keepSession(page, sessionOf(reply.body, seat.conference.title, seat.table?.theme));
      goTo(page);
      return;
    }
    setBusy(false);
    if (reply.outcome === "unreachable") setFault(joinWords.value.code.offline);
    else if (reply.code === "bad_name") setNameFault(reply.sentence);
    else setFault(reply.sentence);
  }

  function nameWrong(trimmed: string): string | undefined {
    if (trimmed === "") return words.nameMissing;
    return [...trimmed].length > nameMax ? words.nameTooLong(nameMax) : undefined;
  }

  // Under the name that this device knows her by she stays the person she was; under another name someone else has
  // sat down at the device.
  function request(): LoginRequest {
    const request: LoginRequest = { code, name: name.trim() };
    if (perspective !== undefined && perspective !== unsaid) request.perspective = perspective;
    if (known !== undefined && known.name === request.name) request.token = known.token;
    return request;
  }
}
