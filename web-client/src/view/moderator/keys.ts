import { useEffect, useRef } from "preact/hooks";
import { undoLatest } from "../shared/toast";
import type { Actions } from "./actions";

/** Listens for the moderator's keys, and for a presenter's clicker (Page Down, full stop). */
export function useKeys(actions: Actions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (!act(event.key, latest.current, event.target)) return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

function act(key: string, actions: Actions, target: EventTarget | null): boolean {
  switch (key.toLowerCase()) {
    case " ":
      // Somebody who walks the page by keyboard presses what she is at.
      if (target instanceof Element && target.matches("button:focus-visible, a:focus-visible")) return false;
      actions.nextTable();
      return true;
    case "pagedown":
      actions.nextTable();
      return true;
    case "b":
    case ".":
      actions.toggleBlank();
      return true;
    case "a":
      actions.toggleMode();
      return true;
    case "z":
      undoLatest();
      return true;
    case "-":
      actions.extend(-1);
      return true;
    case "+":
    case "=":
      actions.extend(1);
      return true;
    default:
      return false;
  }
}

/** Keys belong to fields and open dialogs first. */
function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  return target instanceof Element && target.matches("input, textarea, select");
}
