import { effect } from "@preact/signals";
import type { Live } from "../../../model/live";

/**
 * Does `then` once the server has all that was typed here into an insight, with the revision of the text that stands on the screen
 * at that moment: at once where nothing is under way. Not at all when the insight is not at the table any more.
 */
export function whenSettled(live: Live, table: number, insight: string, then: (revision: number) => void): void {
  const state = live.follow(`table/${table}`);
  let end: (() => void) | undefined;
  let over = false;
  end = effect(() => {
    if (over || state.value === undefined) return;
    const known = state.value.insights[insight];
    const underWay = live.pending.value.some(
      ({ command }) => "insight" in command && command.insight === insight && isWriting(command.name),
    );
    const shown = live.texts.textOf(insight)?.value ?? known?.text;
    if (underWay || shown !== known?.text) return;
    over = true;
    end?.();
    // Not from within what it came of.
    if (known !== undefined) queueMicrotask(() => then(known.text_revision));
  });
  if (over) end();
}

function isWriting(name: string): boolean {
  return name === "edit_text" || name === "add_insight" || name === "merge_insights" || name === "split_insight";
}
