import type { ReadonlySignal } from "@preact/signals";
import type { Live } from "../../model/live";
import {
  draftsTakenUp,
  newOne,
  type ReflectionDraft,
  type ReflectionDrafts,
  withTextBelow,
  worthKeeping,
} from "../../model/reflection_drafts";
import type { WriteReflection } from "../../protocol/frames";
import { type KeptDraft, keptDraft } from "./kept_draft";

/** What this person has typed of reflections and not sent, with what earlier pages left. */
export function reflectionDrafts(live: Live): ReadonlySignal<ReflectionDrafts> {
  return own(live).typed;
}

/** Keeps what is typed, at the very moment of each change; undefined forgets it. */
export function putDraft(live: Live, key: string, draft: ReflectionDraft | undefined): void {
  const { [key]: _, ...others } = own(live).typed.peek();
  putDrafts(live, draft === undefined ? others : { ...others, [key]: draft });
}

export function putDrafts(live: Live, all: ReflectionDrafts): void {
  own(live).put(all);
}

/** A refused text comes back to where it was typed. */
export function giveBack(live: Live, { reflection, text }: WriteReflection): void {
  const isKnown = live.follow("own").peek()?.reflections[reflection] !== undefined;
  putDrafts(live, withTextBelow(own(live).typed.peek(), isKnown ? reflection : newOne, text));
}

function own(live: Live): KeptDraft<ReflectionDrafts> {
  return keptDraft(live, "reflections", draftsTakenUp, worthKeeping);
}
