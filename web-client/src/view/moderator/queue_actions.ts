import type { SharedInsight } from "../../model/console";
import type { Live } from "../../model/live";
import { isLetThrough, toTakeOff, verdictOf } from "../../model/queue";
import type { Moderation, ModeratorState, PlenaryCommand, ProgrammeState } from "../../protocol/frames";
import { queueWords } from "../../words/queue";
import { ask } from "../shared/asking";
import { tell } from "../shared/toast";

/** As many as one command approves. */
const approvedMax = 100;

/** What the moderator does with what the tables shared, by button or key. What is refused is told by the page itself. */
export interface QueueActions {
  setModeration(moderation: Moderation): void;
  /** Says yes to these, in the texts that are shown here. */
  approve(insights: readonly SharedInsight[]): void;
  hold(insight: SharedInsight): void;
  sendBack(insight: SharedInsight, word: string): void;
  toggleSpotlight(insight: SharedInsight): void;
  togglePin(insight: SharedInsight): void;
  /** Puts a text in the place of the one with this revision. */
  correct(insight: SharedInsight, textRevision: number, text: string): void;
  /** Takes what the hall looks at off the wall, at once. */
  takeOff(): void;
}

export function makeQueueActions(live: Live, programme: ProgrammeState, state: ModeratorState): QueueActions {
  const { acts, done, moderation: ways } = queueWords.value;
  return {
    setModeration(moderation) {
      if (moderation !== state.moderation) say({ name: "set_moderation", moderation }, ways.changed[moderation]);
    },
    approve(insights) {
      const open = insights.filter(({ card }) => verdictOf(card, state.moderation) !== "through");
      if (state.moderation === "direct") {
        for (const { id } of open) say(holding(id, false), done.letThrough);
        return;
      }
      for (let from = 0; from < open.length; from += approvedMax) {
        const some = open.slice(from, from + approvedMax);
        const insights = some.map(({ id, card }) => ({ insight: id, text_revision: card.text_revision }));
        say({ name: "approve_insights", insights }, done.approved(open.length));
      }
    },
    hold({ id, card }) {
      if (!card.held) say(holding(id, true), done.held);
    },
    sendBack({ id, card }, word) {
      say({ name: "send_back_insight", insight: id, word }, done.sentBack(card.table), [holding(id, false)]);
    },
    toggleSpotlight({ id, card }) {
      const { kind } = programme.phase;
      if (state.spotlight === id) say(spotlight(null), done.spotlightEnded, [spotlight(id)]);
      else if (kind !== "closing" && kind !== "ended") tell(done.inClosing, undefined, acts.spotlight);
      else if (!isLetThrough(card, state.moderation)) tell(done.firstLetThrough, undefined, acts.spotlight);
      else say(spotlight(id), done.spotlit, [spotlight(state.spotlight ?? null)]);
    },
    togglePin({ id, card }) {
      const pinned = card.pinned !== true;
      say(pin(id, pinned), pinned ? done.pinned : done.unpinned, [pin(id, !pinned)]);
    },
    correct({ id, card: { table } }, text_revision, text) {
      const said = { done: done.corrected(table) };
      void ask(live, `table/${table}`, { name: "correct_insight", insight: id, text_revision, text }, said);
    },
    takeOff() {
      const insight = toTakeOff(state, live.follow("wall").peek());
      if (insight === undefined) {
        tell(done.nothingOnWall, undefined, acts.takeOff);
        return;
      }
      const again = state.spotlight === insight ? [spotlight(insight)] : [];
      say(holding(insight, true), done.takenOff, [holding(insight, false), ...again]);
    },
  };

  /** Asks, says `words` once it is so, and offers to take it back. */
  function say(command: PlenaryCommand, words: string, back: readonly PlenaryCommand[] = []) {
    const undo = () => {
      for (const step of back) live.command("plenary", step);
    };
    const about = "insight" in command ? `${command.name} ${command.insight}` : command.name;
    void ask(live, "plenary", command, { done: words, undo: back.length === 0 ? undefined : undo, about });
  }
}

const holding = (insight: string, held: boolean) => ({ name: "hold_insight", insight, held }) as const;
const spotlight = (insight: string | null) => ({ name: "spotlight_insight", insight }) as const;
const pin = (insight: string, pinned: boolean) => ({ name: "pin_insight", insight, pinned }) as const;
