import { tablesOf } from "../../model/running_order";
import { wifiCode } from "../../model/wifi_code";
import type { Wifi } from "../../protocol/frames";
import { wallWords } from "../../words/wall";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { DayHead } from "./day_head";
import { Fitted } from "./fitted";
import { QrCode } from "./qr_code";
import type { WallSource } from "./wall_screen";
import { MinutesLeft } from "./wall_time";

/** Before the closing round: which day this is, what it is about, how to join, and where the programme is. */
export function WelcomeScene({ programme, clock }: WallSource) {
  const words = wallWords.value.welcome;
  const tables = tablesOf(programme);
  const { wifi } = programme;
  const joins = Number(wifi !== undefined) + Number(isReachable());
  return (
    <Fitted class="wall-welcome">
      <DayHead programme={programme} />
      <main data-joins={joins > 0 ? joins : undefined}>
        <ul class="wall-themes" data-many={programme.themes.length > 4 ? "" : undefined}>
          {programme.themes.map((theme, place) => (
            <li key={theme.id} data-theme={themeColour(place)}>
              <ThemeMark letter={theme.letter} place={place} />
              <span>{theme.title}</span>
              <small>{words.tables(tables.filter((table) => table.theme?.id === theme.id).length)}</small>
            </li>
          ))}
        </ul>
        {joins > 0 && (
          <aside class="wall-joins">
            {wifi !== undefined && <WifiPanel wifi={wifi} />}
            {isReachable() && <JoinPanel />}
          </aside>
        )}
      </main>
      <footer class="wall-foot">
        <Now programme={programme} clock={clock} />
        {!isReachable() && <p class="wall-scan">{wallWords.value.welcome.joinScan}</p>}
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
        {programme.phase.ends_at !== undefined && <MinutesLeft endsAt={programme.phase.ends_at} clock={clock} />}
      </span>
      {next !== undefined && (
        <span>
          {words.next(next.starts)} {next.title}
        </span>
      )}
    </p>
  );
}

/** The hall's network, to scan and to type. */
function WifiPanel({ wifi }: { wifi: Wifi }) {
  const words = wallWords.value.welcome;
  return (
    <section class="wall-join wall-wifi">
      <QrCode text={wifiCode(wifi)} />
      <p>
        {words.wifi} <b>{wifi.name}</b>
      </p>
      {wifi.password !== undefined && (
        <p>
          {words.wifiPassword} <b>{wifi.password}</b>
        </p>
      )}
    </section>
  );
}

/** The front door's address, to scan and to type. */
function JoinPanel() {
  const words = wallWords.value.welcome;
  return (
    <section class="wall-join">
      <QrCode text={`${location.origin}/`} />
      <p>
        {words.joinAt} <b>{location.host}</b> {words.joinCode}
      </p>
    </section>
  );
}

/** On the machine of the server itself the address in the bar is one that no phone can reach. */
function isReachable(): boolean {
  return !["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
}
