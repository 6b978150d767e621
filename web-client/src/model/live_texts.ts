import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { InsightEdit, TableState, TextEdit } from "../protocol/frames";
import { type Flight, LiveText, type Restart, type SavedText } from "./text";
import type { TextOp } from "./text_op";

/** Which text: insights belong to the table at which they were written. */
export interface TextPlace {
  table: number;
  insight: string;
}

export interface LiveTextsParts {
  /** Makes the command `edit_text` and says how it travels. */
  handIn(place: TextPlace, base: number, op: TextOp): Flight;
  /** Keeps what is pending of a text beyond this page, or forgets it. */
  keep(place: TextPlace, saved: SavedText | undefined): void;
  /** What the person had typed could not be carried over: show it beside the text, for her to put back. */
  onLeftOver(place: TextPlace, leftOver: string): void;
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
  live: LiveText;
  text: Signal<string>;
  listeners: Set<(op: TextOp, text: string) => void>;
}

/**
 * The texts that this page types in or has something pending of. Texts that are only read come from the topic's
 * state.
 */
export class LiveTexts {
  readonly #parts: LiveTextsParts;
  readonly #held = new Map<string, Held>();

  constructor(parts: LiveTextsParts) {
    this.#parts = parts;
  }

  /** Takes up what an earlier page left, before the first snapshot comes. */
  restore(place: TextPlace, saved: SavedText): void {
    if (!this.#held.has(place.insight)) this.#hold(place, saved);
    else this.#parts.onLeftOver(place, new LiveText(saved).text);
  }

  /** The text of an insight for typing in; begins from the server's text where nothing is held of it yet. */
  open(place: TextPlace, serverText: string, revision: number): OpenText {
    const held = this.#held.get(place.insight) ?? this.#hold(place, { text: serverText, revision });
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

  /** The revisions that a table's pending texts stand on, for a subscription (V8). */
  bases(table: number): Record<string, number> | undefined {
    const pending = [...this.#held].filter(([, { place, live }]) => place.table === table && live.pending);
    return pending.length === 0
      ? undefined
      : Object.fromEntries(pending.map(([insight, { live }]) => [insight, live.revision]));
  }

  receive(edit: InsightEdit): void {
    const held = this.#held.get(edit.insight);
    if (held === undefined) return;
    const received = held.live.receive(edit);
    if (received.outcome === "other") this.#show(held, received.op);
    if (received.outcome === "own" || received.outcome === "other") this.#afterwards(held);
  }

  /** A snapshot of the table's topic has come. */
  snapshot({ insights }: TableState, since: Record<string, TextEdit[] | undefined>): void {
    for (const [insight, held] of this.#held) {
      const state = insights[insight];
      if (state === undefined) continue;
      this.#restarted(held, held.live.restart(state.text, state.text_revision, since[insight]));
    }
  }

  /** An `edit_text` was refused (X4). */
  refused(insight: string, flight: Flight): void {
    const held = this.#held.get(insight);
    if (held !== undefined) this.#restarted(held, held.live.refused(flight));
  }

  /** What is pending travels from another page of this browser now. */
  giveUpPending(): void {
    for (const held of this.#held.values()) this.#show(held, held.live.giveUpPending());
  }

  #hold(place: TextPlace, saved: SavedText): Held {
    const live = new LiveText(saved);
    const held: Held = { place, live, text: signal(live.text), listeners: new Set() };
    this.#held.set(place.insight, held);
    return held;
  }

  #edit(held: Held, op: TextOp) {
    held.live.edit(op);
    held.text.value = held.live.text;
    this.#afterwards(held);
  }

  /** Sends what may be sent, and keeps what is not yet the server's. */
  #afterwards({ place, live }: Held) {
    live.send((base, op) => this.#parts.handIn(place, base, op));
    this.#parts.keep(place, live.saved());
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
