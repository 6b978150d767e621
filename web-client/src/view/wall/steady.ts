import { useMemo, useRef } from "preact/hooks";
import type { Measure } from "../../model/wall_layout";

/**
 * What `lay` makes of `shown`, made anew when that changes. It is given what it made before, so that what is being read can stay
 * where it is; not where the room (`room` says which) or the letters are others by now.
 */
export function useSteady<Page>(
  shown: unknown,
  room: string,
  measure: Measure,
  lay: (before: readonly Page[]) => Page[],
): Page[] {
  const last = useRef<{ pages: Page[]; room: string; measure: Measure } | undefined>(undefined);
  return useMemo(() => {
    const before = last.current;
    const same = before?.room === room && before.measure === measure;
    const pages = lay(same ? before.pages : []);
    last.current = { pages, room, measure };
    return pages;
  }, [shown, room, measure]);
}
