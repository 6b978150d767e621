import { nl } from "./nl/work";
import { wordsOf } from "./words";

/** The words of what a table does with its insights once they are written down. */
export const workWords = wordsOf(nl, async () => (await import("./en/work")).en);
