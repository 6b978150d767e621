import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { kinds } from "../../model/kinds";
import type { InsightKind } from "../../protocol/frames";
import { sharedWords } from "../../words/shared";
import { tableWords } from "../../words/table";
import { KindMark } from "../shared/kind_mark";

interface ChipsProps {
  legend: string;
  /** One of them, or any number. */
  type: "radio" | "checkbox";
  chips: readonly { value: string; words: ComponentChildren; label?: string }[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
}

/**
 * A row of choices beside a field. Native radio buttons and checkboxes underneath; a tap leaves the focus in the field,
 * so that the on-screen keyboard stays where it is.
 */
function Chips({ legend, type, chips, chosen, onToggle }: ChipsProps) {
  const name = useId();
  return (
    <fieldset class="chips" onMouseDown={(event) => event.preventDefault()}>
      <legend>{legend}</legend>
      <div>
        {chips.map(({ value, words, label }) => (
          <label class="choice" key={value}>
            <input
              type={type}
              name={name}
              value={value}
              aria-label={label}
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function KindChips({ chosen, onChoose }: { chosen: InsightKind; onChoose: (kind: InsightKind) => void }) {
  const names = sharedWords.value.kinds;
  return (
    <Chips
      legend={tableWords.value.kind}
      type="radio"
      chips={kinds.map((kind) => ({ value: kind, words: <KindMark kind={kind} short />, label: names[kind].name }))}
      chosen={[chosen]}
      onToggle={(kind) => onChoose(kind as InsightKind)}
    />
  );
}

export interface PerspectiveChipsProps {
  perspectives: readonly { id: string; label: string }[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** Whose perspective is behind it; in the conference's order, whatever the order of choosing. */
export function PerspectiveChips({ perspectives, chosen, onChoose }: PerspectiveChipsProps) {
  if (perspectives.length === 0) return null;
  const toggle = (id: string) =>
    onChoose(
      perspectives
        .map((perspective) => perspective.id)
        .filter((candidate) => chosen.includes(candidate) !== (candidate === id)),
    );
  return (
    <Chips
      legend={tableWords.value.perspectives}
      type="checkbox"
      chips={perspectives.map(({ id, label }) => ({ value: id, words: label }))}
      chosen={chosen}
      onToggle={toggle}
    />
  );
}
