import type { ComponentChildren, Ref } from "preact";
import { Icon } from "./icon";

export interface ButtonProps {
  children?: ComponentChildren;
  /** `main` is the one thing to do here, `stop` takes something away, `quiet` is a way out; else a plain button. */
  kind?: "main" | "stop" | "quiet" | undefined;
  size?: "small" | "large" | undefined;
  /** A shape of icons.ts before the words. With `label` it may stand alone. */
  icon?: string | undefined;
  /** The name for screen readers, where the words on the button are not enough or absent. */
  label?: string | undefined;
  /** The id of what the button is about, where its words alone do not say. */
  describedBy?: string | undefined;
  /** The key that does the same, shown on the button and told to screen readers (as in aria-keyshortcuts). */
  shortcut?: { keys: string; shown: string } | undefined;
  /** For a button that is on or off. */
  pressed?: boolean | undefined;
  /** For a button that opens something. */
  expanded?: boolean | undefined;
  /** Cannot be used now; stays reachable by keyboard, so that focus is not lost. Say nearby why. */
  disabled?: boolean | undefined;
  type?: "button" | "submit";
  onClick?: ((event: MouseEvent) => void) | undefined;
  buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const { children, kind, size, icon, label, shortcut, pressed, expanded, disabled, type = "button" } = props;
  const bare = children === undefined || children === null;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={type}
      class={["button", kind, size, bare && "bare"].filter(Boolean).join(" ")}
      aria-label={label}
      aria-describedby={props.describedBy}
      title={bare ? label : undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={disabled ? "true" : undefined}
      aria-keyshortcuts={shortcut?.keys}
      onClick={(event) => {
        if (disabled) event.preventDefault();
        else props.onClick?.(event);
      }}
    >
      {icon !== undefined && <Icon shape={icon} />}
      {children}
      {shortcut !== undefined && (
        <span class="key" aria-hidden="true">
          {shortcut.shown}
        </span>
      )}
    </button>
  );
}
