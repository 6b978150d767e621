import { placeAt } from "../../model/list_order";

/** The shape (as in icons.ts) of what an item of a list is taken hold of by. */
export const grip = "M9 5h.01M9 12h.01M9 19h.01M15 5h.01M15 12h.01M15 19h.01";

/** So far a finger may slip before it drags. */
const slipPx = 6;
/** From here to the edge of the window, and so fast, the page scrolls along. */
const edgePx = 96;
const scrollPx = 14;

/**
 * Lets the item of a list that holds `handle` be dragged to another place, from a `pointerdown` on. The others make way; `onDrop`
 * gets the place at which it is let go, when that is another one. Esc puts it back. Gives nothing to do afterwards.
 */
export function drag(handle: HTMLElement, { pointerId, clientY }: PointerEvent, onDrop: (place: number) => void): void {
  const item = handle.closest("li");
  const list = item?.parentElement;
  if (!(item instanceof HTMLElement) || !(list instanceof HTMLElement)) return;
  const scroller = scrollerOf(list);
  const items = [...list.children].filter((child) => child instanceof HTMLElement);
  const boxes = items.map((child) => child.getBoundingClientRect());
  const startScroll = scroller.scrollTop;
  const from = items.indexOf(item);
  const own = boxes[from];
  if (own === undefined) return;
  const middles = boxes.map(({ top, height }) => top + height / 2);
  const room = own.height + gapOf(list);
  let at = clientY;
  let place = from;
  let dragging = false;
  let frame = 0;
  const ending = new AbortController();
  const { signal } = ending;

  // At once: a quick mouse is off the handle before it is known to drag.
  handle.setPointerCapture(pointerId);
  handle.addEventListener("pointermove", (event) => follow(event.clientY), { signal });
  handle.addEventListener("pointerup", () => end(true), { signal });
  handle.addEventListener("pointercancel", () => end(false), { signal });
  addEventListener("keydown", cancelOnEscape, { signal, capture: true });

  function follow(y: number) {
    at = y;
    if (!dragging && Math.abs(at - clientY) > slipPx) begin();
    if (dragging) draw();
  }

  function begin() {
    dragging = true;
    list?.classList.add("sorting");
    item?.classList.add("dragged");
    frame = requestAnimationFrame(scrollAlong);
  }

  function draw() {
    const moved = at - clientY + scroller.scrollTop - startScroll;
    place = placeAt(middles, from, (middles[from] ?? 0) + moved);
    for (const [index, other] of items.entries()) {
      const makesWay = index > from && index <= place ? -room : index < from && index >= place ? room : 0;
      other.style.transform = `translateY(${index === from ? moved : makesWay}px)`;
    }
  }

  function scrollAlong() {
    const towards = at < edgePx ? -1 : at > innerHeight - edgePx ? 1 : 0;
    if (towards !== 0) {
      scroller.scrollTop += towards * scrollPx;
      draw();
    }
    frame = requestAnimationFrame(scrollAlong);
  }

  function cancelOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape" || !dragging) return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  }

  function end(dropped: boolean) {
    ending.abort();
    cancelAnimationFrame(frame);
    if (!dragging) return;
    // What was let go here was not tapped.
    const swallow = (event: Event) => {
      event.stopPropagation();
      event.preventDefault();
    };
    handle.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => handle.removeEventListener("click", swallow, { capture: true }));
    list?.classList.remove("sorting");
    item?.classList.remove("dragged");
    for (const other of items) other.style.transform = "";
    if (dropped && place !== from) onDrop(place);
  }
}

function scrollerOf(element: HTMLElement): Element {
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.scrollingElement ?? document.documentElement;
}

function gapOf(list: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(list).rowGap) || 0;
}
