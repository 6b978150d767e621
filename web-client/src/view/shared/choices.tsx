import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface Choice<T extends string> {
  value: T;
  words: ComponentChildren;
}

export interface ChoicesProps<T extends string> {
  legend: string;
  legendUnseen?: boolean;
  hint?: string;
  choices: readonly Choice<T>[];
  chosen: T | undefined;
  onChoose: (value: T) => void;
}

/** One of a few, as pills: native radio buttons underneath, so that arrow keys and screen readers work as ever. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset class="field" aria-describedby={props.hint === undefined ? undefined : `${name}-hint`}>
      <legend class={props.legendUnseen ? "unseen" : undefined}>{props.legend}</legend>
      {props.hint !== undefined && (
        <p id={`${name}-hint`} class="hint">
          {props.hint}
        </p>
      )}
      <div class="choices">
        {props.choices.map(({ value, words }) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.chosen === value}
              onChange={() => props.onChoose(value)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
