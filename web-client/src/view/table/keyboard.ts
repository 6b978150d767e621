// A pinch makes the visible part smaller too; that is no keyboard.
const pinched = 1.05;

/**
 * Tells the style sheet as `--keyboard` how much of the page the on-screen keyboard covers, and keeps the field that is
 * typed in in view. Gives what ends it. Browsers that make the page itself smaller have nothing covered.
 */
export function followKeyboard(): () => void {
  const viewport = window.visualViewport;
  if (viewport === null) return () => undefined;
  let heightBefore = viewport.height;

  const measure = () => {
    const covered = viewport.scale > pinched ? 0 : innerHeight - viewport.height - viewport.offsetTop;
    document.documentElement.style.setProperty("--keyboard", `${Math.max(0, Math.round(covered))}px`);
    if (viewport.height < heightBefore) bringFieldIntoView();
    heightBefore = viewport.height;
  };
  measure();
  viewport.addEventListener("resize", measure);
  viewport.addEventListener("scroll", measure);
  return () => {
    viewport.removeEventListener("resize", measure);
    viewport.removeEventListener("scroll", measure);
  };
}

function bringFieldIntoView() {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) field.scrollIntoView({ block: "nearest" });
}
