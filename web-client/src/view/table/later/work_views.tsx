import { useEffect, useRef } from "preact/hooks";
import type { Card } from "../../../model/table_cards";
import { isAside } from "../../../model/table_cards";
import type { Subject } from "../../../model/table_questions";
import type { ProgrammeState, Role, StageState } from "../../../protocol/frames";
import { doing } from "../card_work";
import { CardMenu } from "./card_menu";
import { MergeBar } from "./merging";
import { ReadBack } from "./read_back";
import { Sharing } from "./sharing";
import { Speaking } from "./speaking";
import { Versions } from "./versions";

export interface WorkViewsProps {
  table: number;
  role: Role;
  programme: ProgrammeState;
  stage: StageState | undefined;
  subjects: readonly Subject[];
  cards: readonly Card[];
}

/** What is opened over the page at a table: one at a time. */
export function WorkViews(props: WorkViewsProps) {
  const { cards, stage, table, role } = props;
  useFloor(stage?.floor?.table === table && role === "chair");
  const now = doing.value;
  const about = now !== undefined && "insight" in now ? cards.find(({ id }) => id === now.insight) : undefined;
  const close = () => {
    doing.value = undefined;
  };
  // What somebody else took away is not gone on with.
  const gone = now !== undefined && "insight" in now && (about === undefined || isAside(about));
  useEffect(() => {
    if (gone) close();
  }, [gone]);

  return (
    <>
      {about !== undefined && now?.what === "merge" && <MergeBar onCancel={close} />}
      <CardMenu {...props} card={now?.what === "menu" ? about : undefined} onClose={close} />
      <Versions table={table} stage={stage} card={now?.what === "versions" ? about : undefined} onClose={close} />
      {now?.what === "read_back" && <ReadBack {...props} onClose={close} />}
      {now?.what === "sharing" && <Sharing {...props} onClose={close} />}
      {now?.what === "speaking" && <Speaking {...props} onClose={close} />}
    </>
  );
}

/** The view to speak from opens when its table gets the floor, unless she is typing, and leaves with it. */
function useFloor(speaks: boolean) {
  const before = useRef(false);
  useEffect(() => {
    const spoke = before.current;
    before.current = speaks;
    if (speaks && !spoke && !(document.activeElement instanceof HTMLTextAreaElement))
      doing.value = { what: "speaking" };
    if (!speaks && doing.peek()?.what === "speaking") doing.value = undefined;
  }, [speaks]);
}
