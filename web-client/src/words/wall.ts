import { nl } from "./nl/wall";
import { wordsOf } from "./words";

/** What stands on the wall. */
export const wallWords = wordsOf(nl, async () => (await import("./en/wall")).en);
