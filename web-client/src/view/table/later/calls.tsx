import { useEffect, useRef } from "preact/hooks";
import type { Role } from "../../../protocol/frames";
import { togetherWords } from "../../../words/together";
import { ask, underWay } from "../../shared/asking";
import { Button } from "../../shared/button";
import { Icon } from "../../shared/icon";
import { check, hand } from "../../shared/icons";
import { useHere } from "../../shared/live_page";
import { tell } from "../../shared/toast";
import { useMinutesSince } from "./minutes_since";

export interface CallsProps {
  table: number;
  role: Role;
  /** The table says that it is done. */
  ready: boolean;
  /** Since when it asks for help, by the server's clock. */
  helpSince: number | undefined;
}

/** What a table can let those know who lead the day: that it is done, that it needs somebody. */
export function Calls(props: CallsProps) {
  const { role } = props;
  const words = togetherWords.value.calls;
  const { ready, help, setReady, callHelp } = useCalls(props);
  return (
    <section class="signals" aria-label={words.label}>
      {help ? (
        <HelpAsked since={props.helpSince} onTakeBack={() => callHelp(false)} />
      ) : (
        <Button size="small" icon={hand} onClick={() => callHelp(true)}>
          {words.help}
        </Button>
      )}
      {ready && <IsReady onTakeBack={role === "participant" ? undefined : () => setReady(false)} />}
      {!ready && role !== "participant" && (
        <Button size="small" icon={check} onClick={() => setReady(true)}>
          {words.ready}
        </Button>
      )}
    </section>
  );
}

function useCalls({ table, ready, helpSince }: CallsProps) {
  const { live } = useHere();
  const words = togetherWords.value.calls;
  const to = `table/${table}` as const;
  const setReady = (to_be: boolean) =>
    void ask(
      live,
      to,
      { name: "set_ready", ready: to_be },
      { done: to_be ? words.toldReady : words.toldNotReady, undo: () => setReady(!to_be) },
    );
  const callHelp = (to_be: boolean) =>
    void ask(
      live,
      to,
      { name: "call_help", help: to_be },
      { done: to_be ? words.toldHelp : words.toldNoHelp, undo: () => callHelp(!to_be) },
    );
  return {
    ready: underWay(live, "set_ready")?.ready ?? ready,
    help: underWay(live, "call_help")?.help ?? helpSince !== undefined,
    setReady,
    callHelp,
  };
}

function HelpAsked({ since, onTakeBack }: { since: number | undefined; onTakeBack: () => void }) {
  const words = togetherWords.value.calls;
  return (
    <div class="notice call">
      <Icon shape={hand} size="1.375em" />
      <div>
        <h2>{words.helpAsked}</h2>
        {since !== undefined && <Since since={since} />}
        <div class="notice-acts">
          <Button size="small" onClick={onTakeBack}>
            {words.noHelp}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Since({ since }: { since: number }) {
  return <p>{togetherWords.value.calls.helpAskedText(useMinutesSince(since))}</p>;
}

function IsReady({ onTakeBack }: { onTakeBack: (() => void) | undefined }) {
  const words = togetherWords.value.calls;
  return (
    <div class="notice">
      <Icon shape={check} size="1.375em" />
      <div>
        <h2>{words.isReady}</h2>
        <p>{words.isReadyText}</p>
        {onTakeBack !== undefined && (
          <div class="notice-acts">
            <Button size="small" onClick={onTakeBack}>
              {words.notReady}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Says it when the call for help has gone without this device's doing; draws nothing. */
export function HelpWatch({ helpSince }: { helpSince: number | undefined }) {
  const { live } = useHere();
  const before = useRef(helpSince);
  const own = useRef(false);
  const pending = underWay(live, "call_help");
  if (pending !== undefined) own.current = !pending.help;
  useEffect(() => {
    const gone = before.current !== undefined && helpSince === undefined;
    before.current = helpSince;
    if (gone && !own.current) tell(togetherWords.peek().calls.helpGone);
    if (gone) own.current = false;
  }, [helpSince]);
  return null;
}
