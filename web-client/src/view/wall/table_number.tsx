import { sharedWords } from "../../words/shared";

/** The number of the table that has the floor, large; read out with its word. */
export function TableNumber({ table }: { table: number }) {
  return (
    <p class="wall-number">
      <span class="unseen">{sharedWords.value.table(table)}</span>
      <span aria-hidden="true">{table}</span>
    </p>
  );
}
