import { signal } from "@preact/signals";

/** Which text of the queue is selected; undefined while the queue is not in sight. */
export const selectedText = signal<string>();
