import { useId, useMemo } from "preact/hooks";
import { type GroupSuggestion, suggestionsOf } from "../../model/group_suggestions";
import { nameOf } from "../../model/groups";
import { makePutAway } from "../../net/put_away";
import { groupsWords } from "../../words/groups";
import { Button } from "../shared/button";
import { tell } from "../shared/toast";
import { suggested } from "./comparing";
import type { GroupActions } from "./group_actions";
import type { Grouped, GroupsParts } from "./groups_view";
import { Original } from "./original";
import { together } from "./shapes";

/** As many as somebody weighs at a time. */
const shownMax = 3;

/** What seems to say the same, one tap from being put together; nothing while nothing does. */
export function SuggestionList({ insights, groups, actions, ...parts }: GroupsParts & Grouped) {
  const words = groupsWords.value.suggestions;
  const { conference } = parts.programme;
  const putAway = useMemo(() => makePutAway(conference, () => localStorage), [conference]);
  const all = suggestionsOf(suggested.value, insights, groups, putAway.gone.value);
  if (all.length === 0) return null;
  const more = all.length - shownMax;
  return (
    <section class="suggestions" aria-labelledby="suggestions-title">
      <h3 id="suggestions-title">{words.title(all.length)}</h3>
      <p class="hint">{words.hint}</p>
      <div class="groups">
        {all.slice(0, shownMax).map((suggestion) => (
          <Suggestion
            key={suggestion.insights[0]?.id}
            {...parts}
            suggestion={suggestion}
            actions={actions}
            onPutAway={leave}
          />
        ))}
      </div>
      {more > 0 && <p class="hint">{words.more(more)}</p>}
    </section>
  );

  function leave(ids: readonly string[]) {
    putAway.add(ids);
    tell(words.gone, () => putAway.takeBack(ids), "suggestion");
  }
}

interface SuggestionProps extends GroupsParts {
  suggestion: GroupSuggestion;
  actions: GroupActions;
  onPutAway: (insights: readonly string[]) => void;
}

function Suggestion({ suggestion, actions, onPutAway, ...parts }: SuggestionProps) {
  const { suggestions: words, size } = groupsWords.value;
  const { insights, into, tables } = suggestion;
  const ids = insights.map(({ id }) => id);
  const id = useId();
  return (
    <article class="group suggested" aria-labelledby={id}>
      <header>
        <p id={id}>
          <b dir="auto">{into === undefined ? size(insights.length, tables) : words.into(nameOf(into))}</b>
          {suggestion.words.length > 0 && <span dir="auto">{words.words(suggestion.words)}</span>}
        </p>
        <div class="verdicts">
          <Button size="small" describedBy={id} onClick={() => onPutAway(ids)}>
            {words.putAway}
          </Button>
          <Button size="small" kind="main" icon={together} describedBy={id} onClick={accept}>
            {into === undefined ? words.accept : words.acceptInto}
          </Button>
        </div>
      </header>
      <ul>
        {insights.map((insight) => (
          <li key={insight.id}>
            <Original {...parts} insight={insight} textId={`${id}-${insight.id}`} />
          </li>
        ))}
      </ul>
    </article>
  );

  function accept() {
    if (into === undefined) actions.putTogether(ids);
    else actions.add(ids, into);
  }
}
