import { nl } from "./nl/moderator";
import { wordsOf } from "./words";

/** The words of the page from which the day is led. */
export const moderatorWords = wordsOf(nl, async () => (await import("./en/moderator")).en);
