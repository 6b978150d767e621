import type { ComponentChildren } from "preact";
import { Field } from "./field";

export interface CodeFieldProps {
  label: string;
  hint?: ComponentChildren;
  fault: string | undefined;
  typed: string;
  onTyped: (typed: string) => void;
}

/** The field for a code from a card, for who is at her page already. */
export function CodeField({ label, hint, fault, typed, onTyped }: CodeFieldProps) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(links) => (
        <input
          {...links}
          class="input"
          autoCapitalize="characters"
          autoComplete="off"
          spellcheck={false}
          enterKeyHint="go"
          value={typed}
          onInput={(event) => onTyped(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
