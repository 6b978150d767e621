import { useEffect, useRef, useState } from "preact/hooks";
import { codeInAddress } from "../../model/access_code";
import { pages, type Session, sessionAt } from "../../net/session";
import type { CodeAnswer } from "../../protocol/frames";
import { joinWords } from "../../words/join";
import { LanguageSwitch } from "../shared/language_switch";
import { Logo } from "../shared/logo";
import { CodeStep } from "./code_step";
import { ResumeStep } from "./resume_step";
import { type Seat, seatOfCode, seatOfSession, TableCard } from "./table_card";
import { WhoStep } from "./who_step";

/** Where the person is: coming back to a login that this device remembers, giving a code, or saying who she is. */
type Step = { at: "resume" } | { at: "code" } | { at: "who"; code: string; seat: CodeAnswer };

/** The page at which everyone comes in. */
export function JoinPage() {
  const [codeFromLink] = useState(takeCodeFromAddress);
  const [sessions] = useState(rememberedSessions);
  const [current] = useState(() => sessions.filter(({ expiresAt }) => expiresAt > Date.now()));
  const lastCode = useRef(codeFromLink);
  const [step, setStep] = useState<Step>(
    codeFromLink === undefined && current.length > 0 ? { at: "resume" } : { at: "code" },
  );
  const heading = useRef<HTMLDivElement>(null);
  const words = joinWords.value;

  useEffect(() => {
    document.title = words.pageTitle;
  }, [words]);

  // The browser's own Back leads from "who" to the code, as it would on a paper form.
  useEffect(() => {
    const back = () => setStep({ at: "code" });
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);

  // The link of a card, opened in a tab that is here already, changes the address and loads nothing by itself.
  useEffect(() => {
    const anew = () => {
      if (codeInAddress(location.hash) !== undefined) location.reload();
    };
    addEventListener("hashchange", anew);
    return () => removeEventListener("hashchange", anew);
  }, []);

  // A new step is a new page to a screen reader: begin at its heading.
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) heading.current?.querySelector("h1")?.focus();
    first.current = false;
  }, [step.at]);

  return (
    <div class={step.at === "code" ? "join" : "join seated"}>
      <header>
        <p class="product">
          <Logo /> Oogst
        </p>
        <LanguageSwitch />
      </header>
      <main ref={heading}>{draw()}</main>
      <aside>
        <TableCard seat={seatKnown()} />
      </aside>
    </div>
  );

  function seatKnown(): Seat | undefined {
    if (step.at === "who") return seatOfCode(step.code, step.seat);
    return step.at === "resume" && current[0] !== undefined ? seatOfSession(current[0]) : undefined;
  }

  function draw() {
    switch (step.at) {
      case "resume":
        return <ResumeStep sessions={current} onOtherCode={() => setStep({ at: "code" })} />;
      case "code":
        return (
          <CodeStep
            prefilled={lastCode.current}
            atOnce={first.current}
            onFound={(code, seat) => {
              lastCode.current = code;
              history.pushState(null, "");
              setStep({ at: "who", code, seat });
            }}
          />
        );
      case "who":
        return <WhoStep code={step.code} seat={step.seat} sessions={sessions} onOtherCode={() => history.back()} />;
    }
  }
}

/** A code from a QR code is read once and taken out of the address, where a neighbour or a history would show it. */
function takeCodeFromAddress(): string | undefined {
  const code = codeInAddress(location.hash);
  if (location.hash !== "") history.replaceState(null, "", location.pathname + location.search);
  return code;
}

/** With those that have run out, by the clock of this device: with her code their person is still herself (L2). */
function rememberedSessions(): Session[] {
  return pages
    .filter((page) => page !== "wall")
    .map(sessionAt)
    .filter((session) => session !== undefined);
}
