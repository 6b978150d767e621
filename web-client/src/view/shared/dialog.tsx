import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { sharedWords } from "../../words/shared";
import { Button } from "./button";
import { cross } from "./icons";

export interface DialogProps {
  title: string;
  open: boolean;
  /** Asked to close: by Esc, the cross, or (in newer browsers) a click beside it. The owner sets `open` to false. */
  onClose: () => void;
  children: ComponentChildren;
}

/**
 * A native modal dialog: the browser keeps focus inside, closes on Esc and gives focus back to where it was. What it
 * holds is made only while it is open, so that it starts afresh each time.
 */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    if (open) box.current?.showModal();
    else box.current?.close();
  }, [open]);

  return (
    <dialog ref={box} class="dialog" aria-labelledby={id} closedby="any" onClose={() => open && onClose()}>
      {open && (
        <>
          <div class="dialog-head">
            <h2 id={id}>{title}</h2>
            <Button icon={cross} label={sharedWords.value.close} onClick={onClose} />
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
