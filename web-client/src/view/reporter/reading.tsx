import { useMemo, useState } from "preact/hooks";
import { tablesOf } from "../../model/running_order";
import { type Choice, countOf, readingOf } from "../../model/shared_reading";
import type { ProgrammeState } from "../../protocol/frames";
import { reporterWords } from "../../words/reporter";
import { sharedWords } from "../../words/shared";
import { Button } from "../shared/button";
import { Field } from "../shared/field";
import { useHere } from "../shared/live_page";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { KeptReadCard } from "./read_card";

export interface ReadingProps {
  programme: ProgrammeState;
  /** These words are to stand in the notes. */
  onNote: (words: string) => void;
}

const everything: Choice = { where: "all", words: "" };

/** What the tables shared with the hall, to be read at leisure: by theme, and by table within it. */
export function Reading({ programme, onNote }: ReadingProps) {
  const { live } = useHere();
  const words = reporterWords.value;
  const state = live.follow("shared").value;
  const [choice, choose] = useState(everything);
  const themes = useMemo(
    () => (state === undefined ? [] : readingOf(programme, state, choice)),
    [programme, state, choice],
  );
  const anything = Object.keys(state?.insights ?? {}).length > 0;
  return (
    <section id="shared" aria-labelledby="shared-title">
      <h2 id="shared-title">{words.shared.title}</h2>
      {state !== undefined && !anything && <p class="nothing-yet">{words.shared.nothing}</p>}
      {anything && <Choosing programme={programme} choice={choice} onChoose={choose} />}
      {anything && (
        <p class="found" role="status">
          {themes.length > 0 ? words.shared.count(countOf(themes)) : words.shared.notFound}
          {choice !== everything && (
            <Button size="small" kind="quiet" onClick={() => choose(everything)}>
              {words.shared.showAll}
            </Button>
          )}
        </p>
      )}
      {themes.map(({ id, letter, title, place, tables }) => (
        <section key={id} class="read-theme" data-theme={themeColour(place)} aria-labelledby={`theme-${id}`}>
          <h3 id={`theme-${id}`}>
            <ThemeMark letter={letter} place={place} />
            {title}
          </h3>
          {tables.map(({ table, insights }) => (
            <section key={table} aria-labelledby={`read-${table}`}>
              <h4 id={`read-${table}`}>{sharedWords.value.table(table)}</h4>
              <ul>
                {insights.map((insight) => (
                  <KeptReadCard key={insight.id} insight={insight} onNote={onNote} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </section>
  );
}

interface ChoosingProps {
  programme: ProgrammeState;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

/** One theme, one table, or words. */
function Choosing({ programme, choice, onChoose }: ChoosingProps) {
  const words = reporterWords.value.shared;
  const tables = tablesOf(programme);
  return (
    <search class="choosing">
      <Field label={words.where}>
        {(links) => (
          <select
            {...links}
            class="input"
            value={optionOf(choice.where)}
            onChange={({ currentTarget: { value } }) => onChoose({ ...choice, where: whereOf(value) })}
          >
            <option value="all">{words.all}</option>
            {programme.themes.map(({ id, letter, title }) => (
              <optgroup key={id} label={words.wholeTheme(letter, title)}>
                <option value={`theme ${id}`}>{words.wholeTheme(letter, title)}</option>
                {tables
                  .filter(({ theme }) => theme?.id === id)
                  .map(({ table }) => (
                    <option key={table} value={`table ${table}`}>
                      {sharedWords.value.table(table)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.words}>
        {(links) => (
          <input
            {...links}
            class="input"
            type="search"
            value={choice.words}
            onInput={({ currentTarget: { value } }) => onChoose({ ...choice, words: value })}
          />
        )}
      </Field>
    </search>
  );
}

function optionOf(where: Choice["where"]): string {
  if (where === "all") return where;
  return "theme" in where ? `theme ${where.theme}` : `table ${where.table}`;
}

function whereOf(value: string): Choice["where"] {
  const [kind, id = ""] = value.split(" ");
  if (kind === "theme") return { theme: id };
  return kind === "table" ? { table: Number(id) } : "all";
}
