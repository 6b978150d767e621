import { codePoints } from "../../../model/clean_text";
import type { Live } from "../../../model/live";
import { textType } from "../../../model/text_op";
import { makeId } from "../../../net/ids";
import { workWords } from "../../../words/work";
import { tell } from "../../shared/toast";
import { whenSettled } from "./settled";

/** Whether a cut at `caret` (UTF-16) leaves words on both sides. */
export function cuts(text: string, caret: number): boolean {
  return text.slice(0, caret).trim() !== "" && text.slice(caret).trim() !== "";
}

/**
 * Makes two insights of one: what stands behind `caret` (UTF-16) goes into one of its own, once the server has the text that the
 * caret stands in. What others type meanwhile carries the caret along.
 */
export function splitAt(live: Live, table: number, insight: string, caret: number): void {
  const state = live.follow(`table/${table}`);
  const known = state.peek()?.insights[insight];
  const text = live.texts.open({ table, insight }, known?.text ?? "", known?.text_revision ?? 0);
  const whole = text.text.peek();
  let at = codePoints(whole.slice(0, caret));
  const unwatch = text.watch((op) => {
    at = textType.transformPosition(at, op);
  });
  let begun = false;
  whenSettled(live, table, insight, (base) => {
    unwatch();
    begun = true;
    const into = makeId();
    const tail = whole.slice(caret).trimStart();
    live.command(`table/${table}`, { name: "split_insight", insight, into, base, at });
    tell(workWords.peek().split.done, () => putTogether(live, table, insight, into, tail));
  });
  queueMicrotask(() => {
    if (!begun) tell(workWords.peek().split.later);
  });
}

/** The cut-off part behind what stayed, as it was; the insight made of it goes. */
function putTogether(live: Live, table: number, insight: string, into: string, tail: string) {
  const known = live.follow(`table/${table}`).peek()?.insights[insight];
  if (known === undefined) return;
  const text = live.texts.open({ table, insight }, known.text, known.text_revision);
  const length = codePoints(text.text.peek());
  const put = ` ${tail}`;
  text.edit(length === 0 ? [put] : [length, put]);
  live.command(`table/${table}`, { name: "withdraw_insight", insight: into });
}
