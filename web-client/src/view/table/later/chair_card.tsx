import { useState } from "preact/hooks";
import { readCode } from "../../../model/access_code";
import { logIn, lookUpCode } from "../../../net/login";
import { sessionOf } from "../../../net/session";
import { togetherWords } from "../../../words/together";
import { Button } from "../../shared/button";
import { CodeField } from "../../shared/code_field";
import { useHere } from "../../shared/live_page";
import { StepHead } from "./step_head";

export interface ChairCardProps {
  table: number;
  onBack: () => void;
  onDone: () => void;
}

/** Takes the chair with the code of the chair's card, without leaving the page: what is being typed stays (L2, L6). */
export function ChairCard({ table, onBack, onDone }: ChairCardProps) {
  const { session, renew } = useHere();
  const words = togetherWords.value.takeOver;
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);

  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <StepHead title={words.card} onBack={onBack} />
      <CodeField
        label={words.cardTitle}
        hint={words.cardHint}
        fault={fault}
        typed={typed}
        onTyped={(now) => {
          setTyped(now);
          setFault(undefined);
        }}
      />
      <Button kind="main" type="submit" disabled={busy}>
        {busy ? words.busy : words.go}
      </Button>
    </form>
  );

  async function submit() {
    const read = readCode(typed);
    if (read.outcome !== "good") {
      setFault(words.mistyped);
      return;
    }
    setBusy(true);
    setFault(await takeChair(read.code));
    setBusy(false);
  }

  /** What went wrong; undefined when she has the chair. */
  async function takeChair(code: string): Promise<string | undefined> {
    // Another card would give her another seat.
    const found = await lookUpCode(code);
    if (found.outcome === "unreachable") return words.offline;
    if (found.outcome === "refused") return found.sentence;
    const { conference, role, table: seat } = found.body;
    if (conference.id !== session.conference || role !== "chair" || seat?.number !== table) return words.otherCard;
    const reply = await logIn({ code, name: session.name, token: session.token });
    if (reply.outcome === "unreachable") return words.offline;
    if (reply.outcome === "refused") return reply.sentence;
    renew(sessionOf(reply.body, session.conferenceTitle, session.theme));
    onDone();
    return undefined;
  }
}
