import { tablesOf } from "../../model/running_order";
import { language } from "../../words/language";
import { wallWords } from "../../words/wall";
import { useMinutesLeft } from "../shared/countdown";
import { Logo } from "../shared/logo";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { Fitted } from "./fitted";
import type { WallSource } from "./wall_screen";

/** Before the closing round: which day this is, what it is about, how to join, and where the programme is. */
export function WelcomeScene({ programme, clock }: WallSource) {
  const words = wallWords.value.welcome;
  const tables = tablesOf(programme);
  return (
    <Fitted class="wall-welcome">
      <header>
        <p class="wall-date">
          <Logo size="1.3em" />
          {dayOf(programme.date)}
        </p>
        <h1>{programme.title}</h1>
      </header>
      <main>
        <ul class="wall-themes" data-many={programme.themes.length > 4 ? "" : undefined}>
          {programme.themes.map((theme, place) => (
            <li key={theme.id} data-theme={themeColour(place)}>
              <ThemeMark letter={theme.letter} place={place} />
              <span>{theme.title}</span>
              <small>{words.tables(tables.filter((table) => table.theme?.id === theme.id).length)}</small>
            </li>
          ))}
        </ul>
      </main>
      <footer class="wall-foot">
        <Now programme={programme} clock={clock} />
        <JoinHint />
      </footer>
    </Fitted>
  );
}

function Now({ programme, clock }: Pick<WallSource, "programme" | "clock">) {
  const words = wallWords.value.welcome;
  const place = programme.phases.findIndex(({ id }) => id === programme.phase.id);
  const next = programme.phases[place + 1];
  return (
    <p class="wall-now">
      <span>
        {words.now} <b>{programme.phases[place]?.title}</b>
        {programme.phase.ends_at !== undefined && <Left endsAt={programme.phase.ends_at} clock={clock} />}
      </span>
      {next !== undefined && (
        <span>
          {words.next(next.starts)} {next.title}
        </span>
      )}
    </p>
  );
}

function Left({ endsAt, clock }: { endsAt: number; clock: WallSource["clock"] }) {
  const words = wallWords.value.welcome;
  const minutes = useMinutesLeft(endsAt, clock);
  return <span class="wall-left">{minutes === 0 ? words.over : words.left(minutes)}</span>;
}

function JoinHint() {
  const words = wallWords.value.welcome;
  // On the machine of the server itself the address in the bar is one that no phone can reach.
  const reachable = !["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  return (
    <p class="wall-join">
      {reachable ? (
        <>
          {words.joinAt} <b>{location.host}</b> {words.joinCode}
        </>
      ) : (
        words.joinScan
      )}
    </p>
  );
}

/** "vrijdag 12 maart 2027", of a date without a time. */
function dayOf(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  const format = new Intl.DateTimeFormat(language.value, { dateStyle: "full", timeZone: "UTC" });
  return format.format(day);
}
