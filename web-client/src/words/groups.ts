import { nl } from "./nl/groups";
import { wordsOf } from "./words";

/** The words around insights that say the same. */
export const groupsWords = wordsOf(nl, async () => (await import("./en/groups")).en);
