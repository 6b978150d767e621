import { useEffect, useRef } from "preact/hooks";
import { keepSession, sessionAt } from "../../net/session";
import { tableWords } from "../../words/table";
import { wordsReady } from "../../words/words";
import { useHere } from "../shared/live_page";
import { Seldom } from "../shared/seldom";
import { tell } from "../shared/toast";
import { AtTable } from "./at_table";
import { followKeyboard } from "./keyboard";

/** The page for everyone at a table, and for who has no table yet. Follows at once where one sits and what one may do. */
export function TablePage() {
  const { live } = useHere();
  const seat = live.seat.value;
  useEffect(followKeyboard, []);
  useTellOfSeat();
  if (seat?.table === undefined) return <Seldom needed fetch={fetchWithoutTable} props={{}} />;
  return <AtTable key={seat.table} table={seat.table} role={seat.role} />;
}

/**
 * Says it when somebody has given this person another place or another task, and keeps it for the next time that the page
 * is opened. That she no longer leads her table is told there, until she has seen it.
 */
function useTellOfSeat() {
  const { live, page, session } = useHere();
  const seat = live.seat.value;
  const before = useRef(seat);
  useEffect(() => {
    const was = before.current;
    before.current = seat;
    if (was === undefined || seat === undefined) return;
    if (seat.table === was.table && seat.role === was.role) return;
    // It may have been renewed since the page came.
    const kept = sessionAt(page) ?? session;
    const theme = seat.table === kept.table ? kept.theme : undefined;
    keepSession(page, { ...kept, ...seat, theme });
    const words = tableWords.peek().you;
    if (seat.table !== undefined && seat.table !== was.table) tell(words.table(seat.table));
    else if (was.role !== "chair" && seat.role in words) tell(words[seat.role as "chair" | "scribe" | "participant"]);
  }, [seat]);
}

// Most come to this page to sit down.
async function fetchWithoutTable() {
  const { WithoutTable } = await import("./without_table");
  await wordsReady();
  return WithoutTable;
}
