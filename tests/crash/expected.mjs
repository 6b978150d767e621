// What a stream must hold after a number of commands of the one client that writes to it: computed from the commands
// alone, beside the server.
import { type as ot } from "ot-text-unicode";

/** The insights of a table in the order in which they were added: id → {text, textRevision, kind, shareOrder?}. */
export function tableAfter(frames) {
  const insights = new Map();
  let shared = 0;
  const apply = {
    add_insight: ({ insight, text, kind }) => insights.set(insight, { text, textRevision: 0, kind }),
    edit_text: ({ insight, base, op }) => {
      const known = insights.get(insight);
      if (base !== known.textRevision) throw new Error("a table with one writer has no operations on older texts");
      known.text = ot.apply(known.text, op);
      known.textRevision += 1;
    },
    set_kind: ({ insight, kind }) => {
      insights.get(insight).kind = kind;
    },
    share_insight: ({ insight }) => {
      const known = insights.get(insight);
      if (known.shareOrder !== undefined) return;
      shared += 1;
      known.shareOrder = shared;
    },
  };
  for (const { command } of frames) apply[command.name](command);
  return insights;
}

/** Which insights the moderator holds back. */
export function heldAfter(frames) {
  const held = new Set();
  for (const { command } of frames) {
    if (command.name !== "hold_insight") continue;
    if (command.held) held.add(command.insight);
    else held.delete(command.insight);
  }
  return held;
}
