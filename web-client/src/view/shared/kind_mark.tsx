import type { InsightKind } from "../../protocol/frames";
import { sharedWords } from "../../words/shared";

export type Kind = InsightKind;

// Drawn, not typed: as characters these symbols look different on every device, and are emoji on some.
const shapes: Record<Kind, string> = {
  knowledge: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13z",
  experience: "M8 .5 15.5 8 8 15.5.5 8z",
  idea: "m8 .8 2.1 4.9 5.3.4-4 3.5 1.2 5.2L8 12l-4.6 2.8 1.2-5.2-4-3.5 5.3-.4z",
  direction: "M9.2 2.2 15.2 8l-6 5.8-1.5-1.5 3.2-3.2H.8V6.9h10.1L7.7 3.7z",
  quote:
    "M6.8 3v2C5.2 5.3 4.3 6.2 4.2 7.6h2.6V13H1.4V8.1C1.4 5.2 3.6 3.2 6.8 3zm7.8 0v2c-1.6.3-2.5 1.2-2.6 2.6h2.6V13H9.2V8.1c0-2.9 2.2-4.9 5.4-5.1z",
  question:
    "M6.9 10.6V9.9c0-1.4.6-2.2 1.8-3 .9-.6 1.3-1 1.3-1.8S9.3 3.8 8.2 3.8c-1.2 0-1.9.7-2 1.9H3.6C3.7 3 5.5 1.5 8.3 1.5c2.7 0 4.4 1.4 4.4 3.5 0 1.6-.8 2.5-2.1 3.4-1 .6-1.3 1-1.3 1.8v.4zm1.2 3.9a1.5 1.5 0 1 1 0-3 1.5 1.5 0 0 1 0 3z",
};

/** The symbol of a kind alone, for where its word stands elsewhere. */
export function KindSymbol({ kind }: { kind: Kind }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" width="0.85em" height="0.85em" fill="currentColor">
      <path d={shapes[kind]} />
    </svg>
  );
}

/** The kind of an insight as a symbol and a word; `short` where space is. */
export function KindMark({ kind, short = false }: { kind: Kind; short?: boolean }) {
  const words = sharedWords.value.kinds[kind];
  return (
    <span class="kind">
      <KindSymbol kind={kind} />
      {short ? words.short : words.name}
    </span>
  );
}
