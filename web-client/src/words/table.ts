import { nl } from "./nl/table";
import { wordsOf } from "./words";

/** The words of the page at a table. */
export const tableWords = wordsOf(nl, async () => (await import("./en/table")).en);
