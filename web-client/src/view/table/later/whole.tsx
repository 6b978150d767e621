import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { sharedWords } from "../../../words/shared";
import { Button } from "../../shared/button";
import { cross } from "../../shared/icons";
import { Toasts } from "../../shared/toast";

export interface WholeProps {
  title: string;
  /** Asked to close, by Esc or the cross. */
  onClose: () => void;
  /** Beside the title. */
  aside?: ComponentChildren;
  /** Stays at the bottom, in reach of a thumb. */
  foot?: ComponentChildren;
  /** Another look. */
  class?: string;
  children: ComponentChildren;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** A view that takes the whole window while it is there: a native modal dialog, so that focus stays inside and comes back. */
export function Whole({ title, onClose, aside, foot, class: look = "", children, onKeyDown }: WholeProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      class={`whole ${look}`}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        // A dialog within this one was meant.
        if (event.target !== box.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {aside}
        <Button icon={cross} label={sharedWords.value.close} onClick={onClose} />
      </header>
      <div class="body">{children}</div>
      <footer>
        {foot}
        <Toasts />
      </footer>
    </dialog>
  );
}
