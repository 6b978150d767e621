import { useEffect, useRef } from "preact/hooks";
import type { Actions } from "./actions";
import type { QueueActions } from "./queue_actions";

/** What the keys do, whatever of the page is in sight. */
export type KeyActions = Actions & Pick<QueueActions, "takeOff"> & { otherView: () => void };

/** Listens for the moderator's keys, and for a presenter's clicker (Page Down, Page Up, full stop). */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    let byPointer = true;
    const onPointer = () => {
      byPointer = true;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Tab") byPointer = false;
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event)) return;
      // Somebody who walks the page by keyboard presses what she is at; a tap leaves its button behind.
      if (event.key === " " && !byPointer && isOperable(event.target)) return;
      if (!act(event.key, latest.current)) return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    addEventListener("pointerdown", onPointer);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("pointerdown", onPointer);
    };
  }, []);
}

function act(key: string, actions: KeyActions): boolean {
  switch (key.toLowerCase()) {
    case " ":
    case "pagedown":
      actions.nextTable();
      return true;
    case "pageup":
      actions.tableBack();
      return true;
    case "i":
      actions.revealNext();
      return true;
    case "o":
      actions.skipNext();
      return true;
    case "b":
    case ".":
      actions.toggleBlank();
      return true;
    case "a":
      actions.toggleMode();
      return true;
    case "r":
      actions.toggleReflections();
      return true;
    case "v":
      actions.otherView();
      return true;
    case "escape":
      actions.takeOff();
      return true;
    case "z":
      actions.undo();
      return true;
    case "-":
      actions.extend(-1);
      return true;
    case "+":
    case "=":
      actions.extend(1);
      return true;
    case "[":
      actions.extendTurn(-1);
      return true;
    case "]":
      actions.extendTurn(1);
      return true;
    default:
      return false;
  }
}

/** Keys belong to open dialogs and to fields first; in a field of one line those that turn pages do nothing, and are the clicker's. */
export function isTyping({ key, target }: KeyboardEvent): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  if (!(target instanceof Element)) return false;
  const inLine = target.matches("input:not([type=radio], [type=checkbox])");
  return inLine ? key !== "PageDown" && key !== "PageUp" : target.matches("textarea, select");
}

function isOperable(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("button, a, input");
}
