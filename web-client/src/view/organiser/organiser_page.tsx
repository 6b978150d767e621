import { useEffect, useState } from "preact/hooks";
import { type Attendance, attendanceOf } from "../../model/attendance";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { organiserWords } from "../../words/organiser";
import { Messages } from "../leading/messages";
import { TableCalls } from "../leading/table_calls";
import { TablesReady } from "../leading/table_marks";
import { WritingFor } from "../leading/writing_for";
import { Countdown } from "../shared/countdown";
import { DayTitle } from "../shared/day_title";
import { check } from "../shared/icons";
import { LanguageSwitch } from "../shared/language_switch";
import { LiveBadge } from "../shared/live_badge";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import { PersonLine } from "./person_line";
import { TableCard } from "./table_card";
import { Totals } from "./totals";
import "./organiser.css";

/** The page from which the day is watched; tables are answered here, and typed for where they cannot themselves. */
export function OrganiserPage() {
  const { live } = useHere();
  const words = organiserWords.value;
  const programme = live.follow("programme").value;
  const organiser = live.follow("organiser").value;
  const presence = live.follow("presence").value;
  const moderator = live.follow("moderator").value;
  const [writingFor, writeFor] = useState<number>();
  useEffect(() => {
    document.title = words.pageTitle;
  }, [words]);
  if (programme === undefined || organiser === undefined) return <p class="organiser-waiting">{words.waiting}</p>;
  const attendance = attendanceOf(programme, organiser, presence);
  const { kind } = programme.phase;
  const canWrite = moderator !== undefined && (kind === "tables" || kind === "closing");
  return (
    <div class="organiser">
      <Head programme={programme} moderator={moderator} />
      <main>
        <TableCalls programme={programme} asked={organiser.chair_asked} floor={moderator?.floor} />
        <Totals attendance={attendance} programme={programme} />
        <Unseated attendance={attendance} />
        <section aria-labelledby="tables-title">
          <h2 id="tables-title">{words.tables.title}</h2>
          <TablesReady programme={programme} />
          <div class="table-cards">
            {attendance.tables.map((table) => (
              <TableCard key={table.place.table} {...table} onWrite={canWrite ? writeFor : undefined} />
            ))}
          </div>
        </section>
        {attendance.staff.length > 0 && (
          <section aria-labelledby="staff-title">
            <h2 id="staff-title">{words.staff.title}</h2>
            <ul class="people-list">
              {attendance.staff.map((person) => (
                <PersonLine key={person.id} person={person} />
              ))}
            </ul>
          </section>
        )}
      </main>
      {moderator !== undefined && (
        <WritingFor programme={programme} state={moderator} table={writingFor} onClose={() => writeFor(undefined)} />
      )}
    </div>
  );
}

function Head({ programme, moderator }: { programme: ProgrammeState; moderator: ModeratorState | undefined }) {
  const { live } = useHere();
  const words = organiserWords.value;
  const { kind, ends_at } = programme.phase;
  return (
    <header>
      <DayTitle programme={programme} now={words.now} />
      {ends_at === undefined ? (
        kind !== "ended" && <p class="open-ended">{words.openEnded}</p>
      ) : (
        <Countdown endsAt={ends_at} clock={live.clock} caption={words.until} />
      )}
      <div class="line">
        <LiveBadge readOnly />
        {moderator !== undefined && <Messages programme={programme} state={moderator} />}
        <LanguageSwitch />
      </div>
    </header>
  );
}

function Unseated({ attendance: { unseated, tables } }: { attendance: Attendance }) {
  const words = organiserWords.value.unseated;
  const anyone = unseated.length > 0 || tables.some(({ people }) => people.length > 0);
  if (!anyone) return null;
  return (
    <section class={unseated.length > 0 ? "unseated" : undefined} aria-labelledby="unseated-title">
      <h2 id="unseated-title">{words.title}</h2>
      {unseated.length === 0 ? (
        <State icon={check} tone="good" words={words.everyone} />
      ) : (
        <>
          <p>{words.explain}</p>
          <ul class="people-list">
            {unseated.map((person) => (
              <PersonLine key={person.id} person={person} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
