import { wordsReady } from "../../../words/words";
import { fetchStyles } from "../../shared/styles";
import styles from "./card_work.css?url";
import * as parts from "./card_work_parts";

/** What a table does with its insights, with the words and the looks of it. */
export async function ready(): Promise<typeof parts> {
  await Promise.all([wordsReady(), fetchStyles(styles)]);
  return parts;
}
