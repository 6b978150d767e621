import type { Queued } from "../../model/queue";
import { buttonTooSoon, cameTooLate, keyTooSoon, type Moved, type QueueMoves } from "../../model/queue_moves";
import { queueWords } from "../../words/queue";
import { tell } from "../shared/toast";
import type { QueueActions } from "./queue_actions";

/** What moved in the queue without who is here having asked for it. */
export interface Moves {
  readonly current: QueueMoves;
}

/** Whether a verdict by key now is for a text that somebody else put under it; then it says so. */
export function isKeyTooSoon({ current }: Moves, selected: string | undefined): boolean {
  return says(keyTooSoon(current, selected, performance.now()));
}

/** What waits, but for what only just came in: a yes to all is for those that could be read. Says so where there are no others. */
export function inSight({ current }: Moves, waiting: readonly Queued[]): readonly Queued[] {
  const seen = waiting.filter(({ id }) => !cameTooLate(current, id, performance.now()));
  if (seen.length === 0 && waiting.length > 0) says("moved");
  return seen;
}

/** The actions by button: those that let through or hold do nothing with a text that only just came under the hand, but say so. */
export function aimed(actions: QueueActions, { current }: Moves): QueueActions {
  const isTooSoon = (id: string) => says(buttonTooSoon(current, id, performance.now()));
  return {
    ...actions,
    approve(all) {
      if (!all.some(({ id }) => isTooSoon(id))) actions.approve(all);
    },
    hold(queued) {
      if (!isTooSoon(queued.id)) actions.hold(queued);
    },
    toggleSpotlight(queued) {
      if (!isTooSoon(queued.id)) actions.toggleSpotlight(queued);
    },
    togglePin(insight) {
      if (!isTooSoon(insight.id)) actions.togglePin(insight);
    },
  };
}

function says(why: Moved | undefined): boolean {
  if (why !== undefined) tell(queueWords.value.tooSoon[why], undefined, "too soon");
  return why !== undefined;
}
