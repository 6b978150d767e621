import { nl } from "./nl/together";
import { wordsOf } from "./words";

/** The words of what people at a table do with each other. */
export const togetherWords = wordsOf(nl, async () => (await import("./en/together")).en);
