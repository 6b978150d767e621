import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Epoch, Insight, InsightEdit, TableState, TextEdit } from "../protocol/frames";
import type { TextSeen } from "./replica";
import { type Flight, type FlyingOp, LiveText, type Restart, type SavedText } from "./text";
import type { TextOp } from "./text_op";
import type { TextPlace } from "./text_place";

/** A text as it is kept beyond the page: its revisions mean something within their epoch only. */
export interface KeptText extends SavedText {
  epoch?: Epoch;
  /** The server makes this text of others' once it has the command: what is known of it here is a guess. */
  guessed?: true;
}

export interface LiveTextsParts {
  /** Makes the command `edit_text`, on a base in the text's `epoch`, and says how it travels. */
  handIn(place: TextPlace, epoch: Epoch | undefined, base: number, op: TextOp, behind: readonly FlyingOp[]): Flight;
  /** A name of its own to keep a text under. */
  newKey(place: TextPlace): string;
  /** Keeps what is pending of a text beyond this page, or forgets it. */
  keep(key: string, text: KeptText | undefined): void;
  /** What the person had typed could not be carried over: show it beside the text, for her to put back. */
  onLeftOver(place: TextPlace, leftOver: string): void;
  /** Whether an insight is still to be made of others, by a command that waits. */
  isToBeMade(place: TextPlace): boolean;
  /** The epoch of what is known of a table. */
  epoch(table: number): Epoch | undefined;
  /** A text needs the operations since its revision: ask for the table's state and them. */
  followAnew(table: number): void;
}

/** One insight's text as a field sees it. */
export interface OpenText {
  /** The text on the screen, with what is not yet the server's. */
  readonly text: ReadonlySignal<string>;
  /** The person changed the field by `op` (see `difference`). */
  edit(op: TextOp): void;
  /** Tells of changes that come from elsewhere, so that the field can carry its caret over; gives what ends it. */
  watch(listener: (op: TextOp, text: string) => void): () => void;
}

interface Held {
  place: TextPlace;
  key: string;
  epoch: Epoch | undefined;
  /** Nothing is sent of it before the server's text is known. */
  guessed: boolean;
  live: LiveText;
  text: Signal<string>;
  listeners: Set<(op: TextOp, text: string) => void>;
  /** Whether the operations since its revision have been asked for. */
  asked: boolean;
}

/**
 * The texts that this page types in or has something pending of. Texts that are only read come from the topic's
 * state.
 */
export class LiveTexts {
  readonly #parts: LiveTextsParts;
  /** What is shown and typed in, by insight. */
  readonly #held = new Map<string, Held>();
  /** What other pages left of texts that are held already: sent from here, and never shown. */
  readonly #orphans = new Set<Held>();

  constructor(parts: LiveTextsParts) {
    this.#parts = parts;
  }

  /** Takes up what a page that is gone left under `key`. */
  restore(place: TextPlace, key: string, kept: KeptText): void {
    const held = this.#held.get(place.insight);
    if (held === undefined) this.#held.set(place.insight, makeHeld(place, key, kept));
    else this.#orphans.add(makeHeld(place, key, kept));
  }

  /** The text of an insight for typing in; begins from the server's text where nothing is held of it yet. */
  open(place: TextPlace, serverText: string, revision: number): OpenText {
    const held = this.#held.get(place.insight) ?? this.#fresh(place, { text: serverText, revision });
    return {
      text: held.text,
      edit: (op) => this.#edit(held, op),
      watch(listener) {
        held.listeners.add(listener);
        return () => held.listeners.delete(listener);
      },
    };
  }

  /** The text on the screen of an insight that is held here; undefined where the topic's state has it all. */
  textOf(insight: string): ReadonlySignal<string> | undefined {
    return this.#held.get(insight)?.text;
  }

  /**
   * The revisions that a table's texts stand on, for a subscription (V8): of all that are held, since something may be typed
   * in one before the answer is there.
   */
  bases(table: number, epoch: Epoch | undefined): Record<string, number> | undefined {
    const bases: Record<string, number> = {};
    for (const held of this.#all()) {
      const { insight } = held.place;
      if (held.place.table !== table || held.epoch !== epoch) continue;
      held.asked = true;
      bases[insight] = Math.min(held.live.revision, bases[insight] ?? held.live.revision);
    }
    return Object.keys(bases).length === 0 ? undefined : bases;
  }

  receive(edit: InsightEdit): void {
    for (const held of this.#all(edit.insight)) {
      const received = held.live.receive(edit);
      if (received.outcome === "other") this.#show(held, received.op);
      if (received.outcome === "own" || received.outcome === "other") this.#afterwards(held);
      if (received.outcome === "gap") this.#parts.followAnew(held.place.table);
    }
  }

  /**
   * Hands in all that was typed in an insight, so that a command that comes after it meets it there. False where that cannot be
   * yet.
   */
  sendAll(insight: string): boolean {
    const sent = this.#all(insight).map((held) => {
      if (held.guessed) return !held.live.pending;
      const all = held.live.sendAll(this.#handIn(held));
      this.#afterwards(held);
      return all;
    });
    return sent.every(Boolean);
  }

  /** An insight's text as it is here, with what is pending, and the revision that it would have; undefined where none is held. */
  seen(insight: string): TextSeen | undefined {
    const live = this.#held.get(insight)?.live;
    return live && { text: live.text, revision: live.revision + (live.pending ? 1 : 0) };
  }

  /** A snapshot of the table's topic has come. What was `offered` to the server is not left over as well. */
  snapshot(
    { table, insights }: TableState,
    epoch: Epoch,
    since: Record<string, TextEdit[] | undefined>,
    offered: ReadonlySet<string> = new Set(),
  ): void {
    let again = false;
    for (const held of this.#all()) {
      const state = insights[held.place.insight];
      if (held.place.table !== table || state === undefined) continue;
      if (held.guessed) {
        this.#made(held, state, epoch);
        continue;
      }
      const missed = since[held.place.insight];
      // Opened after the state had been asked for, and typed in before it came.
      const missing = held.live.pending && missed === undefined && held.live.revision !== state.text_revision;
      if (missing && !held.asked && held.epoch === epoch) {
        again = true;
        continue;
      }
      held.epoch = epoch;
      const restart = held.live.restart(state.text, state.text_revision, missed);
      this.#restarted(held, offered.has(held.place.insight) ? { ...restart, leftOver: undefined } : restart);
    }
    if (again) this.#parts.followAnew(table);
  }

  /** Insights have come that were not there, as they were only made now or a new history lacked them: held texts go on from there. */
  appeared({ table, insights }: TableState, epoch: Epoch | undefined): void {
    for (const held of this.#all()) {
      const state = insights[held.place.insight];
      if (held.place.table !== table || state === undefined || epoch === undefined) continue;
      if (held.guessed) this.#made(held, state, epoch);
      if (held.epoch === epoch) continue;
      held.epoch = epoch;
      const restart = held.live.restart(state.text, state.text_revision, undefined);
      this.#restarted(held, restart.leftOver === state.text ? { ...restart, leftOver: undefined } : restart);
    }
  }

  /** An `edit_text` was acknowledged: news only where its edit does not come, as the table is not followed any more. */
  acknowledged(insight: string, flight: Flight): void {
    for (const held of this.#all(insight)) if (held.live.acknowledged(flight)) this.#afterwards(held);
  }

  /** An `edit_text` was refused (X4). */
  refused(insight: string, flight: Flight): void {
    for (const held of this.#all(insight)) this.#restarted(held, held.live.refused(flight));
  }

  /** An insight was made at a table that is not followed any more: what was typed in it goes after it on the guess. */
  madeElsewhere(insight: string): void {
    for (const held of this.#all(insight)) {
      if (!held.guessed) continue;
      held.guessed = false;
      this.#afterwards(held);
    }
  }

  /** What would have made an insight was refused: who typed in it has her words back. */
  neverMade(insight: string): void {
    for (const held of this.#all(insight)) {
      if (!held.guessed) continue;
      const typed = held.live.pending ? held.live.text : undefined;
      this.#show(held, held.live.giveUpPending());
      this.#afterwards(held);
      this.#held.delete(insight);
      if (typed !== undefined) this.#parts.onLeftOver(held.place, typed);
    }
  }

  /** An `edit_text` travels under another name. */
  renamed(insight: string, before: Flight, after: Flight): void {
    for (const held of this.#all(insight)) {
      held.live.renamed(before, after);
      this.#afterwards(held);
    }
  }

  /**
   * What is pending under these keys travels from another page of this browser now. What is `unkept` of it that page does
   * not have: the person gets it back.
   */
  giveUp(keys: ReadonlySet<string>, unkept: ReadonlySet<string>): void {
    for (const held of this.#all()) {
      if (!keys.has(held.key)) continue;
      this.#orphans.delete(held);
      const before = held.live.text;
      this.#show(held, held.live.giveUpPending());
      if (unkept.has(held.key) && before !== held.live.text) this.#parts.onLeftOver(held.place, before);
      held.key = this.#parts.newKey(held.place);
    }
  }

  #all(insight?: string): Held[] {
    const all = [...this.#held.values(), ...this.#orphans];
    return insight === undefined ? all : all.filter(({ place }) => place.insight === insight);
  }

  #fresh(place: TextPlace, text: SavedText): Held {
    const epoch = this.#parts.epoch(place.table);
    const kept: KeptText = epoch === undefined ? text : { ...text, epoch };
    const guessed = this.#parts.isToBeMade(place);
    const held = makeHeld(place, this.#parts.newKey(place), guessed ? { ...kept, guessed } : kept);
    this.#held.set(place.insight, held);
    return held;
  }

  #edit(held: Held, op: TextOp) {
    held.live.edit(op);
    held.text.value = held.live.text;
    this.#afterwards(held);
  }

  /** Sends what may be sent, and keeps what is not yet the server's. */
  #afterwards(held: Held) {
    const { key, live, epoch, guessed } = held;
    if (!guessed) live.send(this.#handIn(held));
    const saved: KeptText | undefined = live.saved();
    if (saved !== undefined && epoch !== undefined) saved.epoch = epoch;
    if (saved !== undefined && guessed) saved.guessed = true;
    this.#parts.keep(key, saved);
    if (saved === undefined) this.#orphans.delete(held);
  }

  #handIn({ place, epoch }: Held) {
    return (base: number, op: TextOp, behind: readonly FlyingOp[]) =>
      this.#parts.handIn(place, epoch, base, op, behind);
  }

  /** The server has made the text that was guessed. */
  #made(held: Held, { text, text_revision }: Insight, epoch: Epoch) {
    held.guessed = false;
    held.epoch = epoch;
    this.#show(held, held.live.begin(text, text_revision));
    this.#afterwards(held);
  }

  #restarted(held: Held, { op, leftOver }: Restart) {
    this.#show(held, op);
    this.#afterwards(held);
    if (leftOver !== undefined) this.#parts.onLeftOver(held.place, leftOver);
  }

  #show(held: Held, op: TextOp | undefined) {
    if (op === undefined) return;
    held.text.value = held.live.text;
    for (const listener of held.listeners) listener(op, held.live.text);
  }
}

function makeHeld(place: TextPlace, key: string, { epoch, guessed, ...saved }: KeptText): Held {
  const live = new LiveText(saved);
  return {
    place,
    key,
    epoch,
    guessed: guessed === true,
    live,
    text: signal(live.text),
    listeners: new Set(),
    asked: false,
  };
}
