import type { SharedInsight } from "../../model/console";
import type { Live } from "../../model/live";
import { isInsight, isLetThrough, type Queued, toTakeOff, verdictOf } from "../../model/queue";
import type { Moderation, ModeratorState, PlenaryCommand, ProgrammeState } from "../../protocol/frames";
import { queueWords } from "../../words/queue";
import { ask } from "../shared/asking";
import { tell } from "../shared/toast";
import { selectedText } from "./selected_text";
import { takeStep } from "./steps";

/** As many as one command approves. */
const approvedMax = 100;

/** What the moderator does with what is in the queue, by button or key. What is refused is told by the page itself. */
export interface QueueActions {
  setModeration(moderation: Moderation): void;
  /** Says yes to these as they are shown here. */
  approve(queued: readonly Queued[]): void;
  hold(queued: Queued): void;
  sendBack(queued: Queued, word: string): void;
  toggleSpotlight(queued: Queued): void;
  /** Alone, on a wall that is called `name`. */
  showOn(queued: Queued, wall: string, name: string): void;
  togglePin(insight: SharedInsight): void;
  /** Puts a text in the place of the one with this revision. */
  correct(insight: SharedInsight, textRevision: number, text: string): void;
  /** Takes what the hall looks at off the wall, at once. */
  takeOff(): void;
}

/** `person` is who acts. */
export function makeQueueActions(
  live: Live,
  person: string,
  programme: ProgrammeState,
  state: ModeratorState,
): QueueActions {
  const { acts, done, moderation: ways } = queueWords.value;
  return {
    setModeration(moderation) {
      if (moderation !== state.moderation) say({ name: "set_moderation", moderation }, ways.changed[moderation]);
    },
    approve(queued) {
      const open = queued.filter(({ card }) => verdictOf(card, state.moderation) !== "through");
      if (state.moderation === "direct") {
        for (const { id, card } of open) say(letting(id, card.returned !== undefined), done.letThrough);
        return;
      }
      for (let from = 0; from < open.length; from += approvedMax) {
        const some = open.slice(from, from + approvedMax);
        const insights = some.map(({ id, card }) => ({
          insight: id,
          text_revision: card.text_revision,
          held: card.held,
        }));
        say({ name: "approve_insights", insights }, done.approved(open.length));
      }
    },
    hold({ id, card }) {
      if (!card.held) say(holding(id), done.held);
    },
    sendBack(queued, word) {
      const words = isInsight(queued) ? done.sentBack(queued.card.table) : done.sentBackToAuthor;
      say({ name: "send_back_insight", insight: queued.id, word }, words);
    },
    toggleSpotlight({ id, card }) {
      const { kind } = programme.phase;
      if (state.spotlight === id) say(spotlight(null), done.spotlightEnded);
      else if (kind !== "closing" && kind !== "ended") tell(done.inClosing, undefined, acts.spotlight);
      else if (!isLetThrough(card, state.moderation)) tell(done.firstLetThrough, undefined, acts.spotlight);
      else say(spotlight(id), state.blank ? done.spotlitLater : done.spotlit);
    },
    showOn({ id }, wall, name) {
      say({ name: "show_on_wall", wall, view: "insight", insight: id }, done.shownOn(name));
    },
    togglePin({ id, card }) {
      const pinned = card.pinned !== true;
      say({ name: "pin_insight", insight: id, pinned }, pinned ? done.pinned : done.unpinned);
    },
    correct({ id, card: { table } }, text_revision, text) {
      const said = { done: done.corrected(table) };
      void ask(live, `table/${table}`, { name: "correct_insight", insight: id, text_revision, text }, said);
    },
    takeOff() {
      const taken = toTakeOff(state, live.follow("wall").peek(), selectedText.peek());
      if (taken === undefined) tell(done.nothingOnWall, undefined, acts.takeOffAll);
      else if (taken === "everything") say({ name: "blank_wall", blank: true }, done.takenOffAll);
      else say(holding(taken.id), done.takenOff);
    },
  };

  function say(command: PlenaryCommand, words: string) {
    const about = "insight" in command ? `${command.name} ${command.insight}` : command.name;
    void takeStep(live, person, command, words, about);
  }
}

const holding = (insight: string) => ({ name: "hold_insight", insight, held: true }) as const;
const letting = (insight: string, returned: boolean) =>
  ({ name: "hold_insight", insight, held: false, returned }) as const;
const spotlight = (insight: string | null) => ({ name: "spotlight_insight", insight }) as const;
