import { useState } from "preact/hooks";
import type { Role } from "../../../protocol/frames";
import { togetherWords } from "../../../words/together";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { check, questionMark } from "../../shared/icons";
import { useHere } from "../../shared/live_page";
import { State } from "../../shared/state";
import { tell } from "../../shared/toast";
import { ExplainForm } from "./explain_form";
import { TermForm } from "./term_form";

export interface MeaningProps {
  insight: string;
  table: number;
  role: Role;
}

/** What was explained about an insight; to who writes also that somebody asks, never who. */
export function Meaning({ insight, table, role }: MeaningProps) {
  const known = useInsight(table, insight);
  const words = togetherWords.value;
  const [step, setStep] = useState<"closed" | "explain" | "term">("closed");
  const asked = known?.asked ?? 0;
  const explanation = known?.explanation;
  const writes = role === "chair" || role === "scribe";
  if (explanation === undefined && (asked === 0 || !writes)) return null;
  const close = () => setStep("closed");
  return (
    <div class="meaning">
      {explanation !== undefined && (
        <p dir="auto">
          <b>{words.meaning.label}:</b> {explanation}
        </p>
      )}
      {writes && asked > 0 && <State icon={questionMark} tone="call" words={words.meaning.count(asked)} />}
      {writes && (
        <Button size="small" kind={asked > 0 ? undefined : "quiet"} onClick={() => setStep("explain")}>
          {explanation === undefined ? words.meaning.explain : words.meaning.change}
        </Button>
      )}
      <Dialog title={step === "term" ? words.term.title : words.meaning.title} open={step !== "closed"} onClose={close}>
        {step === "term" ? (
          <TermForm onDone={close} />
        ) : (
          <ExplainForm
            insight={insight}
            table={table}
            text={known?.text ?? ""}
            before={explanation ?? ""}
            onTerm={role === "chair" ? () => setStep("term") : undefined}
            onDone={close}
          />
        )}
      </Dialog>
    </div>
  );
}

// What this page has asked about: once is enough, and an explanation opens the way to ask again.
const askedHere = new Map<string, string | undefined>();

/** For any reader: asks what an insight means. Nobody is told who asked. */
export function AskMeaning({ insight, table }: { insight: string; table: number }) {
  const { live } = useHere();
  const explanation = useInsight(table, insight)?.explanation;
  const words = togetherWords.value.meaning;
  const [, redraw] = useState(0);
  const asked = askedHere.has(insight) && askedHere.get(insight) === explanation;
  return (
    <Button size="small" kind="quiet" icon={asked ? check : questionMark} disabled={asked} onClick={ask}>
      {asked ? words.asked : words.ask}
    </Button>
  );

  async function ask() {
    askedHere.set(insight, explanation);
    redraw((count) => count + 1);
    const open = live.link.peek().state === "open";
    tell(open ? words.told : words.toldLater, undefined, "ask_meaning");
    const { outcome } = await live.command(`table/${table}`, { name: "ask_meaning", insight }).answer;
    if (outcome === "acknowledged") return;
    askedHere.delete(insight);
    redraw((count) => count + 1);
  }
}

function useInsight(table: number, insight: string) {
  return useHere().live.follow(`table/${table}`).value?.insights[insight];
}
