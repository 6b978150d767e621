import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { sharedWords } from "../../words/shared";
import { Button } from "./button";
import { cross } from "./icons";

interface Toast {
  id: number;
  words: string;
  undo?: () => void;
  about: string | undefined;
}

const shownMs = 8_000;
const shownMax = 2;

const toasts = signal<readonly Toast[]>([]);
let latestId = 0;

/**
 * Tells in passing what was done; with `undo`, offers to take it back. What was told before `about` the same is no longer so
 * and goes.
 */
export function tell(words: string, undo?: () => void, about?: string): void {
  latestId += 1;
  const toast: Toast = undo === undefined ? { id: latestId, words, about } : { id: latestId, words, undo, about };
  const standing = toasts.value.filter((earlier) => about === undefined || earlier.about !== about);
  toasts.value = [...standing, toast].slice(-shownMax);
}

/** Where toasts appear; once a page, there from the start, so that screen readers hear what comes in. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite" aria-relevant="additions">
      {toasts.value.map((toast) => (
        <ToastBar key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastBar({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  // Time stands still while it is pointed at or has focus, and starts again afterwards. A mouse that lay there before it
  // came does not point at it.
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismiss(toast.id), shownMs);
    return () => clearTimeout(timer);
  }, [held, toast.id]);

  const words = sharedWords.value;
  return (
    <div
      class="toast"
      onPointerMove={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span>{toast.words}</span>
      {toast.undo === undefined ? (
        <Button size="small" icon={cross} label={words.close} onClick={() => dismiss(toast.id)} />
      ) : (
        <Button
          size="small"
          onClick={() => {
            dismiss(toast.id);
            toast.undo?.();
          }}
        >
          {words.undo}
        </Button>
      )}
    </div>
  );
}

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}
