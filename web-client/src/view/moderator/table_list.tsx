import { useState } from "preact/hooks";
import { tablesOf } from "../../model/running_order";
import { moderatorWords } from "../../words/moderator";
import { writingWords } from "../../words/writing";
import { TableCompany } from "../leading/table_company";
import { TableMarks, TablesReady } from "../leading/table_marks";
import { WritingFor } from "../leading/writing_for";
import { Button } from "../shared/button";
import { pencil } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { themeColour } from "../shared/theme_mark";
import type { ConsoleParts } from "./moderator_page";
import { RoundList } from "./round_list";
import { TableRow } from "./table_row";

/** Before the closing round: how far each table is. In it: the running order. */
export function TableList(parts: ConsoleParts) {
  const words = moderatorWords.value.tables;
  const closing = parts.programme.phase.kind === "closing";
  const [writingFor, writeFor] = useState<number>();
  return (
    <section class="tables" aria-labelledby="tables-title">
      <h2 id="tables-title">{closing ? words.round : words.title}</h2>
      {closing ? <RoundList {...parts} onWrite={writeFor} /> : <Tables {...parts} onWrite={writeFor} />}
      <WritingFor {...parts} table={writingFor} onClose={() => writeFor(undefined)} />
    </section>
  );
}

export interface TablesProps extends ConsoleParts {
  /** Opens the form in which somebody types in the name of a table. */
  onWrite: (table: number) => void;
}

function Tables({ programme, onWrite }: TablesProps) {
  const canWrite = programme.phase.kind === "tables";
  return (
    <>
      <TablesReady programme={programme} />
      <ul>
        {tablesOf(programme).map((place) => (
          <li key={place.table} data-theme={themeColour(place.themePlace)}>
            <div class="table-row">
              <TableRow place={place}>
                <Tally table={place.table} />
                <TableMarks table={place.table} />
                <TableCompany table={place.table} />
              </TableRow>
              {canWrite && (
                <Button
                  size="small"
                  icon={pencil}
                  label={writingWords.value.open(place.table)}
                  onClick={() => onWrite(place.table)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
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
