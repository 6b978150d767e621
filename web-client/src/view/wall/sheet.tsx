import type { ComponentChildren } from "preact";
import { createContext } from "preact";
import { useContext, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Measure, Sheet } from "../../model/wall_layout";
import { makeMeasure } from "./measure";

/** How many pixels a unit of the wall is. */
export const UnitContext = createContext(0);

// Phones are small and stand upright: there a unit is more than a hundredth of the height, or less.
const unitMinPx = 5.6;
const unitsAcrossMin = 56;

function unitPxOf(width: number, height: number): number {
  return Math.max(unitMinPx, Math.min(height / 100, width / unitsAcrossMin));
}

const narrowUnits = 90;

/** What a wall's outermost element is given, so that all in it can reckon in units; nothing before the first layout. */
export function unitsOf(size: { width: number; height: number } | undefined) {
  const unitPx = size === undefined ? 0 : unitPxOf(size.width, size.height);
  const narrow = size !== undefined && size.width / unitPx < narrowUnits;
  return { unitPx, props: { style: { "--u": `${unitPx}px` }, "data-narrow": narrow ? "" : undefined } };
}

/** The size of an element, kept up; undefined before the first layout. Sizes are before any transform. */
export function useSizeOf(element: { current: HTMLElement | null }): { width: number; height: number } | undefined {
  const [size, setSize] = useState<{ width: number; height: number }>();
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return undefined;
    const look = () => setSize({ width: box.clientWidth, height: box.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(box);
    look();
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Between head and foot: draws what `children` gives for the room that there is. */
export function SheetArea({ children }: { children: (sheet: Sheet, measure: Measure) => ComponentChildren }) {
  const unitPx = useContext(UnitContext);
  const area = useRef<HTMLElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const size = useSizeOf(area);
  const letters = useLettersLoaded();
  const measure = useMemo(
    () => (ruler.current === null ? undefined : makeMeasure(ruler.current, unitPx)),
    [unitPx, letters, size === undefined],
  );
  return (
    <main class="wall-sheet" ref={area}>
      {size !== undefined &&
        measure !== undefined &&
        children({ width: size.width / unitPx, height: size.height / unitPx }, measure)}
      <div class="wall-ruler" aria-hidden="true" ref={ruler} />
    </main>
  );
}

/** Changes when letters have come in: what was measured before was measured with others. */
function useLettersLoaded(): number {
  const [loaded, setLoaded] = useState(0);
  useLayoutEffect(() => {
    const again = () => setLoaded((times) => times + 1);
    document.fonts.addEventListener("loadingdone", again);
    return () => document.fonts.removeEventListener("loadingdone", again);
  }, []);
  return loaded;
}
