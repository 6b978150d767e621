import type { TableAttendance } from "../../model/attendance";
import { organiserWords } from "../../words/organiser";
import { sharedWords } from "../../words/shared";
import { writingWords } from "../../words/writing";
import { TableMarks } from "../leading/table_marks";
import { Button } from "../shared/button";
import { useTimeLeft } from "../shared/countdown";
import { alert, pencil } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { PersonLine } from "./person_line";

export interface TableCardProps extends TableAttendance {
  /** Opens the form in which somebody types in the name of the table; undefined while nothing is to be typed. */
  onWrite: ((table: number) => void) | undefined;
}

/** One table: who sits there, who of them is connected, and how much they have written. */
export function TableCard({ place, seats, people, onWrite }: TableCardProps) {
  const words = organiserWords.value.tables;
  return (
    <article class="organiser-table" data-theme={themeColour(place.themePlace)}>
      <header>
        <h3>{sharedWords.value.table(place.table)}</h3>
        <span class="numbers">{words.seats(people.length, seats)}</span>
        <p>
          {place.theme !== undefined && <ThemeMark letter={place.theme.letter} place={place.themePlace} />}
          <span>{place.theme?.title}</span>
        </p>
      </header>
      {people.length === 0 ? (
        <p class="nobody">{words.nobody}</p>
      ) : (
        <ul class="people-list">
          {people.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </ul>
      )}
      {people.length > 0 && !people.some(({ here }) => here) && (
        <State icon={alert} tone="call" words={words.nobodyHere} />
      )}
      {people.length > 0 && !people.some(({ role }) => role === "chair") && (
        <State icon={alert} tone="call" words={words.noChair} />
      )}
      <TableMarks table={place.table} />
      <Tally table={place.table} />
      {onWrite !== undefined && (
        <Button size="small" icon={pencil} onClick={() => onWrite(place.table)}>
          {writingWords.value.open(place.table)}
        </Button>
      )}
    </article>
  );
}

function Tally({ table }: { table: number }) {
  const { live } = useHere();
  const words = organiserWords.value.tables;
  const tally = live.follow(`tally/${table}`).value;
  if (tally === undefined || tally.insights === 0) return <p class="tally">{words.nothing}</p>;
  return (
    <p class="tally numbers">
      <b>{words.written(tally.insights)}</b> · <b>{words.shared(tally.shared)}</b>
      {tally.last_at !== undefined && <Ago at={tally.last_at} />}
    </p>
  );
}

function Ago({ at }: { at: number }) {
  const { live } = useHere();
  const passedMs = -useTimeLeft(at, live.clock);
  return <small>{organiserWords.value.tables.last(Math.floor(Math.max(0, passedMs) / 60_000))}</small>;
}
