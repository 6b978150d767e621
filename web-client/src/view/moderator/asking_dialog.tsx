import type { SharedInsight } from "../../model/console";
import type { Group } from "../../model/groups";
import { groupsWords } from "../../words/groups";
import { queueWords } from "../../words/queue";
import { Dialog } from "../shared/dialog";
import { useHere } from "../shared/live_page";
import { makeGroupActions } from "./group_actions";
import { GroupForm } from "./group_form";
import type { QueueActions } from "./queue_actions";
import type { Asked } from "./queue_card";
import { CorrectForm, SendBackForm } from "./queue_forms";

export interface AskingDialogProps {
  what: Asked | undefined;
  /** The one that it is about; undefined while it is closed. */
  insight: SharedInsight | undefined;
  insights: readonly SharedInsight[];
  groups: readonly Group[];
  actions: QueueActions;
  onClose: () => void;
}

/** The form that was asked for with one insight of the queue. */
export function AskingDialog({ what, insight, insights, groups, actions, onClose }: AskingDialogProps) {
  const { live, session } = useHere();
  return (
    <Dialog title={title()} open={insight !== undefined} onClose={onClose}>
      {insight !== undefined && form(insight)}
    </Dialog>
  );

  function title(): string {
    const words = queueWords.value;
    if (what === "group") return groupsWords.value.form.title;
    return what === "correct" ? words.correct.title : words.sendBack.title(insight?.card.table ?? 0);
  }

  function form(chosen: SharedInsight) {
    switch (what) {
      case "group":
        return (
          <GroupForm
            chosen={[chosen]}
            insights={insights}
            groups={groups}
            actions={makeGroupActions(live, session.person)}
            onDone={onClose}
          />
        );
      case "correct":
        return <CorrectForm insight={chosen} actions={actions} onDone={onClose} />;
      default:
        return <SendBackForm insight={chosen} actions={actions} onDone={onClose} />;
    }
  }
}
