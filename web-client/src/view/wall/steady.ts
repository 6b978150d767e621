import { useRef } from "preact/hooks";
import { type Laid, steadily } from "../../model/laid_pages";
import { turnsAt } from "../../model/page_turns";
import type { Measure } from "../../model/wall_layout";
import type { WallSource } from "./wall_screen";

/** What pages show, and since when they turn by the server's clock. */
export interface Turning extends Pick<WallSource, "clock" | "textSize"> {
  shown: unknown;
  since: number;
}

/** The pages that `lay` makes of it, steadily while nobody has turned them: it is given those that are there. */
export function useSteady<Page>(
  { shown, since, clock, textSize }: Turning,
  { width, height }: { width: number; height: number },
  measure: Measure,
  lay: (before: readonly Page[]) => Page[],
): Page[] {
  const last = useRef<Laid<Page>>(undefined);
  const turn = turnsAt(clock.now(), since);
  const now = steadily(last.current, { shown, room: `${width} ${height} ${textSize}`, measure, turn }, lay);
  last.current = now;
  return now.pages;
}
