import { type Company, companyAt } from "../../model/company";
import { leadingWords } from "../../words/leading";
import { wifiOff } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";

/** Who of this table is connected, while the tables work. */
export function useCompany(table: number): Company | undefined {
  const { live } = useHere();
  const kind = live.follow("programme").value?.phase.kind;
  const presence = live.follow("presence").value;
  return kind === "tables" || kind === "closing" ? companyAt(presence, table) : undefined;
}

/** That a table's chair, or everyone of it, is not connected: perhaps it cannot write. */
export function TableCompany({ table }: { table: number }) {
  const company = useCompany(table);
  if (company === undefined || company === "with_chair") return null;
  return <State icon={wifiOff} tone="call" words={leadingWords.value.company[company]} />;
}
