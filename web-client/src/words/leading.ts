import { nl } from "./nl/leading";
import { wordsOf } from "./words";

/** The words of what tables ask those who lead the day, and of what those say to them. */
export const leadingWords = wordsOf(nl, async () => (await import("./en/leading")).en);
