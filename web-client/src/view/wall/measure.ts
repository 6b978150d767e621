import type { Measure } from "../../model/wall_layout";

/**
 * Measures texts as the browser itself will set them, in `place`: an element of the wall that nobody sees. One layout for all
 * that is asked at once, and none for what was asked before. `unitPx` is how long a unit of the layout is on this screen.
 */
export function makeMeasure(place: HTMLElement, unitPx: number): Measure {
  const known = new Map<string, Map<string, number>>();
  return (texts, size, width, textColumns) => {
    const setting = `${size} ${width} ${textColumns}`;
    const heights = known.get(setting) ?? new Map<string, number>();
    known.set(setting, heights);
    const unknown = [...new Set(texts.filter((text) => !heights.has(text)))];
    if (unknown.length > 0) {
      place.style.width = `${width * unitPx}px`;
      place.style.setProperty("--size", String(size));
      place.replaceChildren(...unknown.map((text) => paragraph(text, textColumns)));
      for (const [index, text] of unknown.entries()) {
        const element = place.children[index];
        if (element instanceof HTMLElement) heights.set(text, element.offsetHeight / unitPx);
      }
      place.replaceChildren();
    }
    return texts.map((text) => heights.get(text) ?? 0);
  };
}

function paragraph(text: string, textColumns: 1 | 2): HTMLElement {
  const element = document.createElement("p");
  element.className = textClass(textColumns);
  element.dir = "auto";
  element.textContent = text;
  return element;
}

export function textClass(textColumns: 1 | 2): string {
  return textColumns === 2 ? "wall-text two" : "wall-text";
}
