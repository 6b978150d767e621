import type { ProgrammeState } from "../../protocol/frames";
import { language } from "../../words/language";
import { Logo } from "../shared/logo";

/** Which day this is, and what it is called. */
export function DayHead({ programme }: { programme: ProgrammeState }) {
  return (
    <header class="wall-day">
      <p class="wall-date">
        <Logo size="1.3em" />
        {dayOf(programme.date)}
      </p>
      <h1>{programme.title}</h1>
    </header>
  );
}

/** "vrijdag 12 maart 2027", of a date without a time. */
function dayOf(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  const format = new Intl.DateTimeFormat(language.value, { dateStyle: "full", timeZone: "UTC" });
  return format.format(day);
}
