import { nl } from "./nl/waiting";
import { wordsOf } from "./words";

/** The words for who has logged in and has no table yet. */
export const waitingWords = wordsOf(nl, async () => (await import("./en/waiting")).en);
