import { nl } from "./nl/shared";
import { wordsOf } from "./words";

/** Words that every page needs: kinds, states, roles, connection, time. */
export const sharedWords = wordsOf(nl, async () => (await import("./en/shared")).en);
