import { themeColour } from "../../shared/theme_mark";

/** The first letter of a name on a person's colour; empty inside for who is not connected. Her name stands beside it. */
export function PersonMark({ name, mark, away = false }: { name: string; mark: number; away?: boolean }) {
  const [initial = ""] = name;
  return (
    <span class={away ? "person-mark away" : "person-mark"} data-theme={themeColour(mark)} aria-hidden="true">
      {initial.toLocaleUpperCase()}
    </span>
  );
}
