import type { Card } from "../../../model/table_cards";
import { workWords } from "../../../words/work";

/** What an insight was merged from, to be opened. */
export function Originals({ card }: { card: Card }) {
  if (card.originals.length === 0) return null;
  return (
    <details class="aside originals">
      <summary>{workWords.value.mergedFrom(card.originals.length)}</summary>
      <ul>
        {card.originals.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
