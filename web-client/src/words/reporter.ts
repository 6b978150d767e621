import { nl } from "./nl/reporter";
import { wordsOf } from "./words";

/** The words of the reporter's page. */
export const reporterWords = wordsOf(nl, async () => (await import("./en/reporter")).en);
