// What the page at a table draws of this folder once it is there; see card_work.ts.

export { Finish } from "./finish";
export { Grip } from "./grip";
export { MergeActs } from "./merging";
export { Originals } from "./originals";
export { OwnTurn } from "./own_turn";
export { ReadBackMark } from "./read_back_mark";

export { SplitButton } from "./split_button";
export { WorkViews } from "./work_views";
