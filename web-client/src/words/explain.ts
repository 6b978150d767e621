import { nl } from "./nl/explain";
import { wordsOf } from "./words";

/** The words around what difficult words mean. */
export const explainWords = wordsOf(nl, async () => (await import("./en/explain")).en);
