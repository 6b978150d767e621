import { callsOf, type TableCall } from "../../model/calls";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { leadingWords } from "../../words/leading";
import { sharedWords } from "../../words/shared";
import { Button } from "../shared/button";
import { useTimeLeft } from "../shared/countdown";
import { Icon } from "../shared/icon";
import { hand, people, wifiOff } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { tell } from "../shared/toast";
import { useTallies } from "./use_tallies";
import "./leading.css";

export interface TableCallsProps {
  programme: ProgrammeState;
  asked: ModeratorState["chair_asked"];
  floor: ModeratorState["floor"];
}

/** What tables ask for or need, longest waiting first; nothing while none does. */
export function TableCalls({ programme, asked, floor }: TableCallsProps) {
  const { live } = useHere();
  const tallies = useTallies(programme);
  const words = leadingWords.value;
  const calls = callsOf(tallies, asked, floor, live.follow("presence").value);
  return (
    <>
      <p class="unseen" role="status">
        {calls.length > 0 && words.calls.heard(calls.length)}
      </p>
      {calls.length > 0 && (
        <section class="table-calls" aria-label={words.calls.title}>
          <ol>
            {calls.map((call) => (
              <li key={`${call.kind} ${call.table}`}>
                <Call call={call} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

const shapes: Record<TableCall["kind"], string> = { help: hand, chair: people, floor: wifiOff };

function Call({ call }: { call: TableCall }) {
  const { live } = useHere();
  const words = leadingWords.value.calls;
  const { table } = call;
  return (
    <>
      <Icon shape={shapes[call.kind]} size="1.375em" />
      <p>
        <b>{sharedWords.value.table(table)}</b> {said()} {call.kind !== "floor" && <Waits since={call.since} />}
      </p>
      {call.kind === "help" && (
        <Button size="small" label={words.comingTo(table)} onClick={() => void answerHelp()}>
          {words.coming}
        </Button>
      )}
      {call.kind === "chair" && (
        <Button size="small" label={words.agreeTo(call.name, table)} onClick={() => void agree(call)}>
          {words.agree}
        </Button>
      )}
    </>
  );

  function said(): string {
    if (call.kind === "floor") return words.floor(call.nobody);
    return call.kind === "help" ? words.help : words.chair(call.name);
  }

  async function answerHelp() {
    const { outcome } = await live.command(`table/${table}`, { name: "call_help", help: false }).answer;
    if (outcome === "acknowledged") tell(words.told(table), undefined, `help ${table}`);
  }

  async function agree({ person, name }: Extract<TableCall, { kind: "chair" }>) {
    const { outcome } = await live.command("plenary", { name: "confirm_chair", person }).answer;
    if (outcome === "acknowledged") tell(words.agreed(name, table), undefined, `chair ${table}`);
  }
}

function Waits({ since }: { since: number }) {
  const { live } = useHere();
  const waitedMs = -useTimeLeft(since, live.clock);
  return <small>{leadingWords.value.calls.waits(Math.floor(Math.max(0, waitedMs) / 60_000))}</small>;
}
