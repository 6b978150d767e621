import { type as otType } from "ot-text-unicode";
import type { TextOp } from "../protocol/frames";

export type { TextOp } from "../protocol/frames";

/**
 * The OT type of `ot-text-unicode` for operations as the protocol has them (X1): positions are code points, deletions
 * are counts. All but `normalize` expect normal form and give it. `apply` and `compose` throw where an operation does not
 * fit.
 */
export interface TextType {
  apply(text: string, op: TextOp): string;
  /** `op` as it must be after `other`; at one place the insert of the side `left` comes first. */
  transform(op: TextOp, other: TextOp, side: "left" | "right"): TextOp;
  compose(first: TextOp, second: TextOp): TextOp;
  normalize(op: TextOp): TextOp;
  /** Where a position (in code points) is after `op`; an insert right there comes after it. */
  transformPosition(position: number, op: TextOp): number;
}

// The package's own type also allows a deletion to carry the deleted text, which none of ours does.
export const textType = otType as TextType;
