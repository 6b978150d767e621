import type { ComponentChildren } from "preact";
import { sharedCounts } from "../../model/console";
import { type Place, runningOrder, tablesOf } from "../../model/running_order";
import { moderatorWords } from "../../words/moderator";
import { sharedWords } from "../../words/shared";
import { TableMarks, TablesReady } from "../leading/table_marks";
import { arrowRight, check, clock, microphone } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State, type Tone } from "../shared/state";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import type { ConsoleParts } from "./moderator_page";

/** Before the closing round: how far each table is. In it: the running order, where a tap gives the floor. */
export function TableList({ programme, state, actions }: ConsoleParts) {
  const words = moderatorWords.value.tables;
  const closing = programme.phase.kind === "closing";
  const counts = sharedCounts(state);
  const places: Place[] = closing
    ? runningOrder(programme, state)
    : tablesOf(programme).map((place) => ({ ...place, turn: "to_come" }));
  return (
    <section class="tables" aria-labelledby="tables-title">
      <h2 id="tables-title">{closing ? words.round : words.title}</h2>
      {!closing && <TablesReady programme={programme} />}
      <ul>
        {places.map((place) => (
          <li key={place.table} data-theme={themeColour(place.themePlace)} data-turn={closing ? place.turn : undefined}>
            {closing ? (
              <button
                type="button"
                class="table-row"
                aria-current={place.turn === "now" ? "true" : undefined}
                onClick={() => actions.giveFloor(place.table)}
              >
                <Row place={place}>
                  <span class="turn">
                    <State {...turnLooks[place.turn]} words={words.turns[place.turn]} />
                    <small>{words.shared(counts.get(place.table) ?? 0)}</small>
                    <TableMarks table={place.table} />
                  </span>
                </Row>
              </button>
            ) : (
              <div class="table-row">
                <Row place={place}>
                  <span class="turn">
                    <Tally table={place.table} />
                    <TableMarks table={place.table} />
                  </span>
                </Row>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const turnLooks: Record<Place["turn"], { icon: string; tone?: Tone }> = {
  spoken: { icon: check },
  now: { icon: microphone, tone: "good" },
  next: { icon: arrowRight, tone: "call" },
  to_come: { icon: clock },
};

function Row({ place, children }: { place: Place; children: ComponentChildren }) {
  return (
    <>
      <b class="table-number">
        <span class="unseen">{sharedWords.value.table(place.table)}</span>
        <span aria-hidden="true">{place.table}</span>
      </b>
      <span class="table-what">
        <span class="table-theme">
          {place.theme !== undefined && <ThemeMark letter={place.theme.letter} place={place.themePlace} />}
          <span>{place.theme?.title}</span>
        </span>
        {children}
      </span>
    </>
  );
}

/** How many insights a table has written and shared; the words stay at the table. */
function Tally({ table }: { table: number }) {
  const { live } = useHere();
  const words = moderatorWords.value.tables;
  const tally = live.follow(`tally/${table}`).value;
  if (tally === undefined || tally.insights === 0) return <small>{words.nothing}</small>;
  return (
    <small class="numbers">
      {words.written(tally.insights)} · {words.shared(tally.shared)}
    </small>
  );
}
