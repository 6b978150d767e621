import type { InsightKind } from "../protocol/frames";

/** The kinds of insights in the order in which they are offered and shown. */
export const kinds: readonly InsightKind[] = ["experience", "idea", "direction", "knowledge", "quote", "question"];
