import { nl } from "./nl/queue";
import { wordsOf } from "./words";

/** The words around what tables shared, and what the moderators do with it. */
export const queueWords = wordsOf(nl, async () => (await import("./en/queue")).en);
