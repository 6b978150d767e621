import type { ComponentChildren } from "preact";
import type { MarkedWord } from "../../model/glossary";

/** A text with its difficult words marked. */
export function withMarks(text: string, marks: readonly MarkedWord[]): ComponentChildren {
  let at = 0;
  const pieces: ComponentChildren[] = [];
  for (const { from, until } of marks) {
    pieces.push(
      text.slice(at, from),
      <span class="marked" key={from}>
        {text.slice(from, until)}
      </span>,
    );
    at = until;
  }
  return [...pieces, text.slice(at)];
}
