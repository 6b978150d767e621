// What a client knows of the topics it follows (PROTOCOL.md section 4): snapshots, and the changes after them.
import { type as ot } from "ot-text-unicode";

/** RFC 7396. The state is changed in place. */
export function mergePatch(state, patch) {
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete state[name];
    else if (isObject(value)) state[name] = mergePatch(isObject(state[name]) ? state[name] : {}, value);
    else state[name] = value;
  }
  return state;
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** [V3] One change to the state of a topic, in place. */
export function applyChange(state, change) {
  if (change.merge !== undefined) return mergePatch(state, change.merge);
  const insight = state.insights[change.edit.insight];
  if (change.edit.revision !== insight.text_revision + 1) {
    throw new Error(`text revision ${change.edit.revision} came after ${insight.text_revision}`);
  }
  insight.text = ot.apply(insight.text, change.edit.op);
  insight.text_revision = change.edit.revision;
  return state;
}

export class Topics {
  #known = new Map();

  /** The frame `snapshot`. */
  take({ topic, epoch, revision, state }) {
    this.#known.set(topic, { epoch, revision, state });
  }

  /** The frame `change`. A revision that goes back breaks the promise of [V2]. */
  change({ topic, revision, changes }) {
    const known = this.#known.get(topic);
    if (known === undefined) throw new Error(`a change to ${topic}, of which there is no snapshot`);
    if (revision < known.revision) throw new Error(`${topic} went back from ${known.revision} to ${revision}`);
    for (const change of changes) applyChange(known.state, change);
    known.revision = revision;
  }

  state(topic) {
    return this.#known.get(topic)?.state;
  }

  revision(topic) {
    return this.#known.get(topic)?.revision;
  }

  forget(topic) {
    this.#known.delete(topic);
  }

  /** [V1] The subscription that continues from what is known. Presence is never continued ([V6]). */
  subscription(topic) {
    const known = this.#known.get(topic);
    if (known === undefined || topic.startsWith("presence")) return { topic };
    return { topic, epoch: known.epoch, revision: known.revision };
  }
}
