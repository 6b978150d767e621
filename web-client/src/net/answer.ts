import type { AcknowledgedFrame, RefusedFrame } from "../protocol/frames";

/** What became of a command. */
export type Answer =
  | { outcome: "acknowledged"; revision: number }
  | { outcome: "refused"; code: string; sentence: string; field: string | undefined }
  /** Another page of this browser has taken it over and sends it. */
  | { outcome: "taken_over" };

export function answerOf(frame: AcknowledgedFrame | RefusedFrame): Answer {
  return frame.type === "acknowledged"
    ? { outcome: "acknowledged", revision: frame.revision }
    : { outcome: "refused", code: frame.code, sentence: frame.sentence, field: frame.field };
}
