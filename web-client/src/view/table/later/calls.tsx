import { useEffect, useRef } from "preact/hooks";
import type { Help, Role } from "../../../protocol/frames";
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
  /** It asks for help. */
  help: Help | undefined;
}

/** What a table can let those know who lead the day: that it is done, that it needs somebody. */
export function Calls(props: CallsProps) {
  const { role } = props;
  const words = togetherWords.value.calls;
  const { ready, calling, setReady, callHelp } = useCalls(props);
  return (
    <section class="signals" aria-label={words.label}>
      {calling ? (
        <HelpAsked help={props.help} onTakeBack={() => callHelp(false)} onAgain={() => callHelp(true)} />
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

function useCalls({ table, ready, help }: CallsProps) {
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
    calling: underWay(live, "call_help")?.help ?? help !== undefined,
    setReady,
    callHelp,
  };
}

interface HelpAskedProps {
  /** Absent until the server has the call. */
  help: Help | undefined;
  onTakeBack(): void;
  onAgain(): void;
}

function HelpAsked({ help, onTakeBack, onAgain }: HelpAskedProps) {
  const words = togetherWords.value.calls;
  const coming = help?.coming === true;
  return (
    <div class={coming ? "notice" : "notice call"}>
      <Icon shape={hand} size="1.375em" />
      <div>
        <h2>{coming ? words.helpComes : words.helpAsked}</h2>
        {help !== undefined && <Since since={help.since} />}
        <div class="notice-acts">
          {coming && (
            <Button size="small" onClick={onAgain}>
              {words.helpAgain}
            </Button>
          )}
          <Button size="small" onClick={onTakeBack}>
            {coming ? words.helpDone : words.noHelp}
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

/** Says it when someone is coming, and when a table mate has ended the call for help; draws nothing. */
export function HelpWatch({ help }: { help: Help | undefined }) {
  const { live } = useHere();
  const before = useRef(help);
  const own = useRef(false);
  const pending = underWay(live, "call_help");
  if (pending !== undefined) own.current = !pending.help;
  useEffect(() => {
    const was = before.current;
    before.current = help;
    const words = togetherWords.peek().calls;
    if (help?.coming === true && was !== undefined && was.coming !== true) tell(words.helpComes);
    const gone = was !== undefined && help === undefined;
    if (gone && !own.current) tell(words.helpGone);
    if (gone) own.current = false;
  }, [help]);
  return null;
}
