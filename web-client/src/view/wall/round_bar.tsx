import { type Place, runningOrder } from "../../model/running_order";
import { sharedWords } from "../../words/shared";
import { wallWords } from "../../words/wall";
import { Icon } from "../shared/icon";
import { check } from "../shared/icons";
import type { WallSource } from "./wall_screen";

const chipsShown = 12;
const spokenShown = 3;

export interface RoundBarProps extends Pick<WallSource, "programme" | "wall"> {
  /** The page itself says who is next. */
  nextUnsaid?: boolean;
}

/** The tables in the order of the round without those that were passed over, and who is next. */
export function RoundBar({ programme, wall, nextUnsaid = false }: RoundBarProps) {
  const order = runningOrder(programme, wall).filter(({ turn }) => turn !== "skipped");
  const words = wallWords.value.floor;
  const { chips, more } = around(order);
  const next = order.find(({ turn }) => turn === "next");
  return (
    <footer class="wall-foot">
      <ol class="wall-round" aria-label={words.order}>
        {chips.map((place) => (
          <li key={place.table} data-turn={place.turn}>
            {place.turn === "spoken" && <Icon shape={check} size="0.8em" />}
            <span class="unseen">{sharedWords.value.table(place.table)}</span>
            <span aria-hidden="true">{place.table}</span>
          </li>
        ))}
      </ol>
      {more > 0 && <span>{words.more(more)}</span>}
      {!nextUnsaid && <span class="wall-next">{next === undefined ? words.last : words.next(next.table)}</span>}
    </footer>
  );
}

/** Those around now, where there are more than a line holds. */
function around(order: readonly Place[]): { chips: readonly Place[]; more: number } {
  if (order.length <= chipsShown) return { chips: order, more: 0 };
  const now = order.findIndex(({ turn }) => turn === "now" || turn === "next");
  const from = Math.min(Math.max(0, now - spokenShown), order.length - chipsShown);
  return { chips: order.slice(from, from + chipsShown), more: order.length - from - chipsShown };
}
