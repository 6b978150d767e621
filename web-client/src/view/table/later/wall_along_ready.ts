import { wordsReady } from "../../../words/words";
import { fetchStyles } from "../../shared/styles";
import screen from "../../wall/screen.css?url";
import whole from "./card_work.css?url";
import { WallAlong } from "./wall_along";
import own from "./wall_along.css?url";

/** The wall on one's own device, with the words and the looks of it. */
export async function ready(): Promise<typeof WallAlong> {
  await Promise.all([wordsReady(), ...[screen, whole, own].map(fetchStyles)]);
  return WallAlong;
}
