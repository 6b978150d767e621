import { readyTables } from "../../model/calls";
import type { ProgrammeState } from "../../protocol/frames";
import { leadingWords } from "../../words/leading";
import { check, hand } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import { useTallies } from "./use_tallies";

/** Whether a table says that it is done, or asks for help. */
export function TableMarks({ table }: { table: number }) {
  const { live } = useHere();
  const words = leadingWords.value;
  const tally = live.follow(`tally/${table}`).value;
  return (
    <>
      {tally?.help?.coming === true && <State icon={hand} words={words.calls.onTheWay} />}
      {tally?.help !== undefined && tally.help.coming !== true && (
        <State icon={hand} tone="call" words={words.calls.help} />
      )}
      {tally?.ready === true && <State icon={check} tone="good" words={words.ready.one} />}
    </>
  );
}

/** How many tables say that they are done; nothing while none does. */
export function TablesReady({ programme }: { programme: ProgrammeState }) {
  const tallies = useTallies(programme);
  const ready = readyTables(tallies);
  if (ready.length === 0) return null;
  return <State icon={check} tone="good" words={leadingWords.value.ready.count(ready.length, tallies.length)} />;
}
