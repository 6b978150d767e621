import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./icon";
import { alert } from "./icons";

export interface FieldLinks {
  id: string;
  "aria-describedby": string;
  "aria-invalid": "true" | undefined;
}

export interface FieldProps {
  label: string;
  /** The label is for screen readers only, because the page says it in another way. */
  labelUnseen?: boolean;
  hint?: ComponentChildren;
  /** What is wrong and what to do; read aloud when it appears. */
  fault?: string | undefined;
  /** Draws the input; it must take over the links, which tie it to label, hint and fault. */
  children: (links: FieldLinks) => ComponentChildren;
}

/** One input with its label, a hint and a place for what is wrong with it. */
export function Field({ label, labelUnseen = false, hint, fault, children }: FieldProps) {
  const id = useId();
  const links: FieldLinks = {
    id,
    "aria-describedby": `${id}-fault ${id}-hint`,
    "aria-invalid": fault === undefined ? undefined : "true",
  };
  return (
    <div class="field">
      <label for={id} class={labelUnseen ? "unseen" : undefined}>
        {label}
      </label>
      {children(links)}
      <div id={`${id}-fault`} aria-live="polite">
        <Fault words={fault} />
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** What is wrong and what to do about it. */
export function Fault({ words }: { words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <p class="fault">
      <Icon shape={alert} />
      <span>{words}</span>
    </p>
  );
}
