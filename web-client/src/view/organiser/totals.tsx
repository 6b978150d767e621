import type { Attendance } from "../../model/attendance";
import type { ProgrammeState } from "../../protocol/frames";
import { organiserWords } from "../../words/organiser";
import { useTallies } from "../leading/use_tallies";
import { useHere } from "../shared/live_page";

/** The day in a few numbers. */
export function Totals({ attendance, programme }: { attendance: Attendance; programme: ProgrammeState }) {
  const { live } = useHere();
  const words = organiserWords.value.totals;
  const walls = live.follow("moderator").value?.walls ?? {};
  const wallsHere = live.follow("presence").value?.walls ?? {};
  const tallies = useTallies(programme);
  const people = [...attendance.tables.flatMap((table) => table.people), ...attendance.unseated, ...attendance.staff];
  const taken = attendance.tables.filter((table) => table.people.length > 0).length;
  const sum = (count: (tally: { insights: number; shared: number }) => number) =>
    tallies.reduce((total, tally) => total + (tally === undefined ? 0 : count(tally)), 0);
  const wallCount = Object.keys(walls).length;
  const wallsConnected = Object.keys(walls).filter((wall) => wallsHere[wall]).length;
  return (
    <section aria-labelledby="totals-title">
      <h2 id="totals-title">{words.title}</h2>
      <dl class="totals">
        <Total
          count={people.filter(({ here }) => here).length}
          what={words.connected}
          of={words.ofPeople(people.length)}
        />
        <Total count={taken} what={words.tables} of={words.ofTables(attendance.tables.length)} />
        <Total count={sum(({ insights }) => insights)} what={words.written} />
        <Total count={sum(({ shared }) => shared)} what={words.shared} />
        <Total count={wallsConnected} what={words.walls(wallsConnected)} of={words.ofWalls(wallCount)} />
      </dl>
    </section>
  );
}

function Total({ count, what, of }: { count: number; what: string; of?: string }) {
  return (
    <div>
      <dt>
        {what}
        {of !== undefined && <small>{of}</small>}
      </dt>
      <dd class="numbers">{count}</dd>
    </div>
  );
}
