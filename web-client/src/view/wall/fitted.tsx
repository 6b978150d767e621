import type { ComponentChildren } from "preact";
import { useContext, useLayoutEffect, useRef } from "preact/hooks";
import { UnitContext } from "./sheet";

const scales = [1, 0.9, 0.8, 0.7, 0.62, 0.54, 0.46, 0.4];

/** A frame whose letters become smaller, by --fit, until all that is in it has room. */
export function Fitted({ class: name, children }: { class: string; children: ComponentChildren }) {
  const frame = useRef<HTMLDivElement>(null);
  useContext(UnitContext);
  useLayoutEffect(() => {
    const box = frame.current;
    if (box === null) return undefined;
    const shrink = () => {
      for (const scale of scales) {
        box.style.setProperty("--fit", String(scale));
        if (box.scrollHeight <= box.clientHeight + 1) return;
      }
    };
    shrink();
    document.fonts.addEventListener("loadingdone", shrink);
    return () => document.fonts.removeEventListener("loadingdone", shrink);
  });
  return (
    <div class={`wall-frame fitted ${name}`} ref={frame}>
      {children}
    </div>
  );
}
