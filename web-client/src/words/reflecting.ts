import { nl } from "./nl/reflecting";
import { wordsOf } from "./words";

/** The words around a reflection: writing it, and what becomes of it. */
export const reflectingWords = wordsOf(nl, async () => (await import("./en/reflecting")).en);
