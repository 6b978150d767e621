import type { SharedInsight } from "../../model/console";
import type { Group } from "../../model/groups";
import { isInsight, type Queued } from "../../model/queue";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { groupsWords } from "../../words/groups";
import { queueWords } from "../../words/queue";
import { Dialog } from "../shared/dialog";
import { useHere } from "../shared/live_page";
import { makeGroupActions } from "./group_actions";
import { GroupForm } from "./group_form";
import type { QueueActions } from "./queue_actions";
import type { Asked } from "./queue_card";
import { CorrectForm, SendBackForm } from "./queue_forms";
import { ShowOnForm } from "./show_on_form";

export interface AskingDialogProps {
  what: Asked | undefined;
  /** What it is about; undefined while it is closed. */
  queued: Queued | undefined;
  programme: ProgrammeState;
  state: ModeratorState;
  insights: readonly SharedInsight[];
  groups: readonly Group[];
  actions: QueueActions;
  onClose: () => void;
}

/** The form that was asked for with one text of the queue. */
export function AskingDialog({ what, queued, insights, groups, actions, onClose, ...parts }: AskingDialogProps) {
  const { live, session } = useHere();
  return (
    <Dialog title={queued === undefined ? "" : title(queued)} open={queued !== undefined} onClose={onClose}>
      {queued !== undefined && form(queued)}
    </Dialog>
  );

  function title(chosen: Queued): string {
    const words = queueWords.value;
    if (what === "group") return groupsWords.value.form.title;
    if (what === "correct") return words.correct.title;
    if (what === "show") return words.acts.showOn;
    return isInsight(chosen) ? words.sendBack.title(chosen.card.table) : words.sendBack.titleToAuthor;
  }

  function form(chosen: Queued) {
    if (what === "show") return <ShowOnForm {...parts} queued={chosen} actions={actions} onDone={onClose} />;
    if (what === "group" && isInsight(chosen)) {
      return (
        <GroupForm
          chosen={[chosen]}
          insights={insights}
          groups={groups}
          actions={makeGroupActions(live, session.person)}
          onDone={onClose}
        />
      );
    }
    if (what === "correct" && isInsight(chosen)) {
      return <CorrectForm insight={chosen} actions={actions} onDone={onClose} />;
    }
    return <SendBackForm queued={chosen} actions={actions} onDone={onClose} />;
  }
}
