import { useEffect, useState } from "preact/hooks";
import { sharedWords } from "../../words/shared";
import { check, hourglass, pencil, wifiOff } from "./icons";
import { useLasting } from "./lasting";
import { State } from "./state";

export interface ConnectionBadgeProps {
  /** Whether the server is heard from now. */
  link: "connecting" | "open" | "lost";
  /** Changes that are not yet known to be durable on the server. */
  waiting: number;
  /** The server cannot make anything durable at the moment. */
  savingFails?: boolean;
  /** What is typed is held only as long as the page is open. */
  memoryOnly?: boolean;
  /** Something stands in a field that is nobody's to read before it is added. */
  typing?: boolean;
  /** For a page at which nothing is written. */
  readOnly?: boolean;
}

// A save takes a blink: the calm words come first, the calling ones when it lasts.
const patienceMs = 1_500;

/**
 * Whether what was written is safe, in one line that is always in view. It never says more than is known: "all is
 * saved" stands only while the connection is alive and nothing waits, nor stands in the field to be added.
 */
export function ConnectionBadge(props: ConnectionBadgeProps) {
  const words = sharedWords.value.connection;
  const { link, waiting, savingFails = false, memoryOnly = false, typing = false, readOnly = false } = props;
  const holds = waiting > 0 || typing;
  const lasting = useLasting(waiting > 0 || link !== "open", patienceMs);

  return (
    <div class="connection">
      {line()}
      {memoryOnly && !readOnly && <State icon={wifiOff} tone={holds ? "stop" : "call"} pill words={words.memoryOnly} />}
      <Announcement lost={link === "lost" && lasting} allSafe={link === "open" && waiting === 0} readOnly={readOnly} />
    </div>
  );

  function line() {
    if (savingFails && link === "open") return <State icon={hourglass} tone="stop" pill words={words.unsaveable} />;
    if (link === "lost") {
      return (
        <>
          <State icon={wifiOff} tone="call" pill words={readOnly ? words.lostReading : words.lost} />
          {waiting > 0 && <State icon={hourglass} tone="call" pill words={words.waiting(waiting)} />}
        </>
      );
    }
    if (waiting > 0 && lasting) return <State icon={hourglass} tone="call" pill words={words.waiting(waiting)} />;
    if (waiting > 0) return <State icon={hourglass} pill words={words.saving(waiting)} />;
    if (link === "connecting") return <State icon={hourglass} pill words={words.connecting} />;
    if (typing) return <State icon={pencil} pill words={words.typing} />;
    return <State icon={check} tone="good" pill words={readOnly ? words.connected : words.safe} />;
  }
}

/** Tells a screen reader when the connection goes and when all is well again; nothing in between. */
function Announcement({ lost, allSafe, readOnly }: { lost: boolean; allSafe: boolean; readOnly: boolean }) {
  const words = sharedWords.value.connection;
  const [said, setSaid] = useState<"nothing" | "lost" | "back">("nothing");
  useEffect(() => {
    if (lost) setSaid("lost");
    else if (allSafe) setSaid((before) => (before === "lost" ? "back" : before));
  }, [lost, allSafe]);

  const sentences = {
    nothing: "",
    lost: readOnly ? words.lostReading : words.lost,
    back: readOnly ? words.connected : words.back,
  };
  return (
    <span class="unseen" role="status">
      {sentences[said]}
    </span>
  );
}
