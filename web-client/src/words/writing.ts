import { nl } from "./nl/writing";
import { wordsOf } from "./words";

/** The words around what is typed in the name of a table. */
export const writingWords = wordsOf(nl, async () => (await import("./en/writing")).en);
