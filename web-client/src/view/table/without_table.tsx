import { useEffect, useMemo } from "preact/hooks";
import type { ProgrammeState } from "../../protocol/frames";
import { waitingWords } from "../../words/waiting";
import { Icon } from "../shared/icon";
import { alert, check, hourglass, wifiOff } from "../shared/icons";
import { LanguageSwitch } from "../shared/language_switch";
import { useHere } from "../shared/live_page";
import { Logo } from "../shared/logo";
import { FollowWall } from "./follow_wall";
import { PhaseTime } from "./phase_time";
import { ToReflecting } from "./to_reflecting";

/** For who has logged in and has no table yet: everything works, and this is what comes next. */
export function WithoutTable() {
  const { live, session } = useHere();
  const words = waitingWords.value;
  const programme = useMemo(() => live.follow("programme"), [live]).value;

  useEffect(() => {
    document.title = words.pageTitle;
  }, [words]);

  return (
    <div class="without-table">
      <header>
        <p class="product">
          <Logo /> {programme?.title ?? session.conferenceTitle}
        </p>
        <LanguageSwitch />
      </header>
      <main>
        <h1>{words.title(session.name)}</h1>
        <ul class="checks" aria-live="polite">
          <ConnectionCheck />
          <KeepingCheck />
        </ul>
        <section>
          <h2>{words.next}</h2>
          <p>{words.nextText}</p>
          <p>
            <a class="button main large" href="/">
              {words.enterCode}
            </a>
          </p>
        </section>
        <ToReflecting programme={programme} />
        <FollowWall phase={programme?.phase.kind} />
        {programme !== undefined && <Programme programme={programme} />}
      </main>
    </div>
  );
}

function ConnectionCheck() {
  const { live } = useHere();
  const words = waitingWords.value;
  const { state } = live.link.value;
  if (state === "open") return <Checked icon={check} tone="good" title={words.works} text={words.worksText} />;
  if (state === "connecting") return <Checked icon={hourglass} title={words.trying} />;
  return <Checked icon={wifiOff} tone="call" title={words.lost} text={words.lostText} />;
}

function KeepingCheck() {
  const { live } = useHere();
  const words = waitingWords.value;
  return live.durable.value ? (
    <Checked icon={check} tone="good" title={words.keeps} text={words.keepsText} />
  ) : (
    <Checked icon={alert} tone="call" title={words.forgets} text={words.forgetsText} />
  );
}

function Checked({ icon, tone, title, text }: { icon: string; tone?: "good" | "call"; title: string; text?: string }) {
  return (
    <li class={tone}>
      <Icon shape={icon} size="1.5em" />
      <div>
        <b>{title}</b>
        {text !== undefined && <p>{text}</p>}
      </div>
    </li>
  );
}

function Programme({ programme }: { programme: ProgrammeState }) {
  const words = waitingWords.value;
  return (
    <section class="programme">
      <h2>{words.programme}</h2>
      <ol>
        {programme.phases.map(({ id, starts, title }) => {
          const now = id === programme.phase.id;
          return (
            <li key={id} aria-current={now ? "step" : undefined}>
              <span class="numbers">{starts}</span>
              <span>{title}</span>
              {now && <PhaseTime programme={programme} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
