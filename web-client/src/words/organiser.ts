import { nl } from "./nl/organiser";
import { wordsOf } from "./words";

/** The words of the page from which the day is watched. */
export const organiserWords = wordsOf(nl, async () => (await import("./en/organiser")).en);
