import { nl } from "./nl/join";
import { wordsOf } from "./words";

/** The words of the page at which people come in. */
export const joinWords = wordsOf(nl, async () => (await import("./en/join")).en);
