import { wordsReady } from "../../../words/words";
import reflecting from "../../reflecting/reflecting.css?url";
import { fetchStyles } from "../../shared/styles";
import whole from "./card_work.css?url";
import { ReflectingAlong } from "./reflecting_along";
import own from "./reflecting_along.css?url";

/** Writing reflections at a table, with the words and the looks of it. */
export async function ready(): Promise<typeof ReflectingAlong> {
  await Promise.all([wordsReady(), ...[reflecting, whole, own].map(fetchStyles)]);
  return ReflectingAlong;
}
