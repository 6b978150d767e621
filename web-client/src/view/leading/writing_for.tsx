import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { writingWords } from "../../words/writing";
import { Dialog } from "../shared/dialog";
import { WriteForm } from "./write_form";
import "./leading.css";

export interface WritingForProps {
  programme: ProgrammeState;
  state: ModeratorState;
  /** The table that cannot type itself; undefined while nobody types for one. */
  table: number | undefined;
  onClose: () => void;
}

/** Where somebody who leads the day types in the name of a table. */
export function WritingFor({ programme, state, table, onClose }: WritingForProps) {
  return (
    <Dialog title={writingWords.value.open(table ?? 0)} open={table !== undefined} onClose={onClose}>
      {table !== undefined && <WriteForm programme={programme} state={state} table={table} />}
    </Dialog>
  );
}
