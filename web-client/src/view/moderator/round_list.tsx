import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { sharedCounts } from "../../model/console";
import { type Place, runningOrder, type Turn } from "../../model/running_order";
import { moderatorWords } from "../../words/moderator";
import { TableCompany } from "../leading/table_company";
import { TableMarks } from "../leading/table_marks";
import { Button } from "../shared/button";
import { drag, grip } from "../shared/dragging";
import { Icon } from "../shared/icon";
import { arrowRight, check, clock, microphone } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State, type Tone } from "../shared/state";
import { themeColour } from "../shared/theme_mark";
import type { ConsoleParts } from "./moderator_page";
import { RoundPlan } from "./round_plan";
import { passOver } from "./shapes";
import type { TablesProps } from "./table_list";
import { TableMenu } from "./table_menu";
import { TableRow } from "./table_row";
import { TurnLeft } from "./turn_time";

/** The running order, where a tap gives the floor, and what is taken hold of at its end is put elsewhere. */
export function RoundList({ onWrite, ...parts }: TablesProps) {
  const { programme, state, actions } = parts;
  const words = moderatorWords.value.tables;
  const [menuOf, openMenu] = useState<number>();
  const places = runningOrder(programme, state);
  const counts = sharedCounts(state);
  const { list, moved, noteMove } = useMoves(state.order);
  useInView(list, state.floor?.table);

  return (
    <>
      <RoundPlan {...parts} />
      <ul ref={list} class="round-list">
        {places.map((place, at) => (
          <li key={place.table} data-theme={themeColour(place.themePlace)} data-turn={place.turn}>
            <button
              type="button"
              class="table-row"
              aria-current={place.turn === "now" ? "true" : undefined}
              onClick={() => actions.giveFloor(place.table)}
            >
              <TableRow place={place}>
                <TurnState place={place} floor={state.floor} />
                <small>{words.shared(counts.get(place.table) ?? 0)}</small>
                <TableMarks table={place.table} />
                <TableCompany table={place.table} />
              </TableRow>
            </button>
            <button
              type="button"
              class="grip"
              data-table={place.table}
              aria-label={words.menuOf(place.table)}
              aria-haspopup="dialog"
              aria-keyshortcuts="ArrowUp ArrowDown"
              title={words.hold}
              onPointerDown={(event) => {
                if (event.button !== 0) return;
                drag(event.currentTarget, event, (target) => actions.moveTable(place.table, target));
              }}
              onKeyDown={(event) => {
                const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
                if (step === 0) return;
                event.preventDefault();
                if (places[at + step] === undefined) return;
                noteMove(place.table);
                actions.moveTable(place.table, at + step);
              }}
              onClick={() => openMenu(place.table)}
            >
              <Icon shape={grip} size="1.375em" />
            </button>
          </li>
        ))}
      </ul>
      <p class="unseen" role="status">
        {moved !== undefined && words.place(moved, state.order.indexOf(moved) + 1, state.order.length)}
      </p>
      <div class="order-by">
        <span id="order-by">{words.orderBy}</span>
        <Button size="small" describedBy="order-by" onClick={() => actions.orderTables("number")}>
          {words.byNumber}
        </Button>
        <Button size="small" describedBy="order-by" onClick={() => actions.orderTables("theme")}>
          {words.byTheme}
        </Button>
      </div>
      <TableMenu
        {...parts}
        place={places.find(({ table }) => table === menuOf)}
        onWrite={onWrite}
        onClose={() => openMenu(undefined)}
      />
    </>
  );
}

const turnLooks: Record<Turn, { icon: string; tone?: Tone }> = {
  spoken: { icon: check },
  now: { icon: microphone, tone: "good" },
  next: { icon: arrowRight, tone: "call" },
  to_come: { icon: clock },
  skipped: { icon: passOver },
};

function TurnState({ place, floor }: { place: Place; floor: ConsoleParts["state"]["floor"] }) {
  const { live } = useHere();
  const words = moderatorWords.value.tables;
  return (
    <>
      <State {...turnLooks[place.turn]} words={words.turns[place.turn]} />
      {place.turn === "now" && floor?.ends_at !== undefined && <TurnLeft endsAt={floor.ends_at} clock={live.clock} />}
    </>
  );
}

/** Keeps the focus at the table that is moved by keys, whose button the browser lets go of when it goes elsewhere. */
function useMoves(order: readonly number[]) {
  const list = useRef<HTMLUListElement>(null);
  const [moved, noteMove] = useState<number>();
  const places = order.join(" ");
  useLayoutEffect(() => {
    if (moved === undefined || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`.grip[data-table="${moved}"]`)?.focus();
  }, [places, moved]);
  return { list, moved, noteMove };
}

/** In a long round the table that has the floor comes into view by itself. */
function useInView(list: { current: HTMLElement | null }, table: number | undefined) {
  useEffect(() => {
    if (table === undefined || document.activeElement?.closest(".round-list")) return;
    const scroller = list.current?.closest(".tables");
    // Where the whole page scrolls, what somebody looks at stays.
    if (scroller === null || scroller === undefined || scroller.scrollHeight <= scroller.clientHeight) return;
    list.current?.querySelector('[data-turn="now"]')?.scrollIntoView({ block: "nearest" });
  }, [list, table]);
}
