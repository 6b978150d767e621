import type { Live } from "../../model/live";
import { tableWords } from "../../words/table";
import { tell } from "../shared/toast";

type Act = "share_insight" | "unshare_insight" | "withdraw_insight" | "restore_insight";

// Each is said in passing, with the way back.

export function shareInsight(live: Live, table: number, insight: string): void {
  const { shared, sharedLater } = tableWords.peek().done;
  act(live, table, insight, "share_insight", { now: shared, later: sharedLater }, ["unshare_insight"]);
}

export function unshareInsight(live: Live, table: number, insight: string): void {
  const { unshared, unsharedLater } = tableWords.peek().done;
  act(live, table, insight, "unshare_insight", { now: unshared, later: unsharedLater }, ["share_insight"]);
}

/** `shared`: whether it was offered to the hall, and has to be again when it is put back at once. */
export function withdrawInsight(live: Live, table: number, insight: string, shared: boolean): void {
  const { withdrawn } = tableWords.peek().done;
  const back: Act[] = shared ? ["restore_insight", "share_insight"] : ["restore_insight"];
  act(live, table, insight, "withdraw_insight", { now: withdrawn, later: withdrawn }, back);
}

export function restoreInsight(live: Live, table: number, insight: string): void {
  const { restored } = tableWords.peek().done;
  act(live, table, insight, "restore_insight", { now: restored, later: restored }, ["withdraw_insight"]);
}

/** Asks for `name` and says that it is done, or that it waits; a refusal is told elsewhere. */
async function act(live: Live, table: number, insight: string, name: Act, said: Said, back: Act[]): Promise<void> {
  const { answer } = live.command(`table/${table}`, { name, insight });
  const come = await Promise.race([answer, patience()]);
  if (come?.outcome === "refused") return;
  tell(come?.outcome === "acknowledged" ? said.now : said.later, () => {
    for (const step of back) live.command(`table/${table}`, { name: step, insight });
  });
}

interface Said {
  now: string;
  later: string;
}

// The way back must be there soon, also when the answer is not.
const patienceMs = 400;

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, patienceMs, undefined));
}
