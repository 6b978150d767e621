import { insightsOf } from "../../model/console";
import type { Place } from "../../model/running_order";
import { moderatorWords } from "../../words/moderator";
import { sharedWords } from "../../words/shared";
import { writingWords } from "../../words/writing";
import { useCompany } from "../leading/table_company";
import { Button } from "../shared/button";
import { Dialog } from "../shared/dialog";
import { arrowDown, arrowUp, microphone, pencil, undo } from "../shared/icons";
import { passOver } from "./shapes";
import type { TablesProps } from "./table_list";

export interface TableMenuProps extends TablesProps {
  /** The table that it is about; undefined while it is closed. */
  place: Place | undefined;
  onClose: () => void;
}

/** All that can be done with a table in the round. */
export function TableMenu({ place, onClose, ...parts }: TableMenuProps) {
  const title = place === undefined ? "" : sharedWords.value.table(place.table);
  return (
    <Dialog title={title} open={place !== undefined} onClose={onClose}>
      {place !== undefined && <Menu {...parts} place={place} onClose={onClose} />}
    </Dialog>
  );
}

function Menu({ place: { table, turn }, state, actions, onWrite, onClose }: TableMenuProps & { place: Place }) {
  const words = moderatorWords.value.tables;
  const at = state.order.indexOf(table);
  const last = state.order.length - 1;
  const writing = writingWords.value;
  const company = useCompany(table);
  const isSilent = company === "nobody" || insightsOf(state, table).length === 0;
  return (
    <div class="table-menu">
      <div class="places">
        <Button icon={arrowUp} disabled={at === 0} onClick={() => actions.moveTable(table, at - 1)}>
          {words.up}
        </Button>
        <Button icon={arrowDown} disabled={at === last} onClick={() => actions.moveTable(table, at + 1)}>
          {words.down}
        </Button>
        <p role="status">{words.place(table, at + 1, state.order.length)}</p>
      </div>
      {turn === "skipped" && (
        <Button icon={undo} onClick={() => close(() => actions.skip(table, false))}>
          {words.takeBackIn}
        </Button>
      )}
      {(turn === "next" || turn === "to_come") && (
        <Button icon={passOver} onClick={() => close(() => actions.skip(table, true))}>
          {words.skip}
        </Button>
      )}
      {turn !== "now" && (
        <Button icon={microphone} onClick={() => close(() => actions.giveFloor(table))}>
          {words.give(table)}
        </Button>
      )}
      {isSilent && <p>{company === "nobody" ? writing.nobodyConnected : writing.nothingShared}</p>}
      <Button kind={isSilent ? "main" : undefined} icon={pencil} onClick={() => close(() => onWrite(table))}>
        {writing.open(table)}
      </Button>
    </div>
  );

  function close(act: () => void) {
    onClose();
    act();
  }
}
