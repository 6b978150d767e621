import type { Command, StreamName } from "../protocol/frames";

/** One command on its way. Once it has its number it never changes, however often it is sent. */
export interface Entry {
  client: string;
  to: StreamName;
  number: number;
  command: Command;
}

/** The commands of one client id: what one page wrote, in the order of their numbers. */
export interface Lane {
  client: string;
  person: string;
  /** The page that may add to it and send it; a fresh id for every page load. */
  owner: string;
}

/** Something that is not yet a command, kept so that it outlives the page. What it is, its writer knows. */
export interface Draft {
  person: string;
  key: string;
  owner: string;
  value: unknown;
}

/** Whether a change is kept, or the lane belongs to another page by now and nothing was changed. */
export type Kept = "kept" | "lost";

/**
 * Where commands wait that the server has not answered. Every method is one transaction; a rejected promise means that
 * nothing was changed.
 */
export interface OutboxStore {
  /** False when what is kept here is gone with the page. */
  readonly durable: boolean;
  lanesOf(person: string): Promise<Lane[]>;
  entriesOf(client: string): Promise<Entry[]>;
  draftsOf(person: string): Promise<Draft[]>;
  /** Keeps an entry of the own lane, making the lane with the first one. */
  putEntry(lane: Lane, entry: Entry): Promise<Kept>;
  removeEntry(entry: Entry): Promise<void>;
  /** Makes another page's lane `owner`'s, unless it changed hands since it was read: of two that try, one gets it. */
  claimLane(lane: Lane, owner: string): Promise<Kept>;
  removeLane(client: string): Promise<void>;
  /** The page that a lane belongs to now; undefined when there is no such lane. */
  ownerOf(client: string): Promise<string | undefined>;
  /** Keeps, or with `value` undefined removes, a draft; one of another owner only when `claim` is set. */
  putDraft(draft: Draft, claim?: "claim"): Promise<Kept>;
}

/** The store for when there is no other: it forgets with the page. */
export function makeMemoryStore(): OutboxStore {
  const lanes = new Map<string, Lane>();
  const entries = new Map<string, Entry>();
  const drafts = new Map<string, Draft>();
  const keyOf = ({ client, to, number }: Entry) => `${client} ${to} ${number}`;
  const heldByOther = (lane: Lane) => (lanes.get(lane.client)?.owner ?? lane.owner) !== lane.owner;

  return {
    durable: false,
    lanesOf: async (person) => [...lanes.values()].filter((lane) => lane.person === person),
    entriesOf: async (client) => [...entries.values()].filter((entry) => entry.client === client),
    draftsOf: async (person) => [...drafts.values()].filter((draft) => draft.person === person),
    async putEntry(lane, entry) {
      if (heldByOther(lane)) return "lost";
      lanes.set(lane.client, lane);
      entries.set(keyOf(entry), entry);
      return "kept";
    },
    async removeEntry(entry) {
      entries.delete(keyOf(entry));
    },
    async claimLane(lane, owner) {
      if (lanes.get(lane.client)?.owner !== lane.owner) return "lost";
      lanes.set(lane.client, { ...lane, owner });
      return "kept";
    },
    async removeLane(client) {
      lanes.delete(client);
    },
    ownerOf: async (client) => lanes.get(client)?.owner,
    async putDraft(draft, claim) {
      const key = `${draft.person} ${draft.key}`;
      const held = drafts.get(key);
      if (claim === undefined && held !== undefined && held.owner !== draft.owner) return "lost";
      if (draft.value === undefined) drafts.delete(key);
      else drafts.set(key, draft);
      return "kept";
    },
  };
}
