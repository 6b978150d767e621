import { insightsByTable, type SharedInsight } from "../../model/console";
import { perspectiveLabel } from "../../model/wall_scene";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";
import { check, clock, microphone, pause } from "../shared/icons";
import { KindMark } from "../shared/kind_mark";
import { InsightStateMark, State } from "../shared/state";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { FoldedText } from "./folded_text";
import type { ConsoleParts } from "./moderator_page";

/** What the tables have shared with the hall, each to be held back or let through. */
export function SharedList({ programme, state, actions }: ConsoleParts) {
  const words = moderatorWords.value.insights;
  const groups = insightsByTable(programme, state);
  const count = groups.reduce((sum, group) => sum + group.insights.length, 0);
  return (
    <section class="shared" aria-labelledby="shared-title">
      <h2 id="shared-title">{words.title(count)}</h2>
      {count === 0 && (
        <div class="empty">
          <h3>{words.empty}</h3>
          <p>{words.emptyExplain}</p>
        </div>
      )}
      {groups.map(({ place, insights }) => (
        <section key={place.table} class="shared-table" data-theme={themeColour(place.themePlace)}>
          <h3>
            <ThemeMark letter={place.theme?.letter ?? ""} place={place.themePlace} />
            {words.ofTable(place.table)}
            {place.turn === "now" && programme.phase.kind === "closing" && (
              <State icon={microphone} tone="good" words={words.nowOnWall} />
            )}
          </h3>
          {insights.map((insight) => (
            <Insight
              key={insight.id}
              insight={insight}
              labels={insight.card.perspectives.map((id) => perspectiveLabel(programme, id))}
              onHold={(held) => actions.hold(insight.id, held)}
            />
          ))}
        </section>
      ))}
    </section>
  );
}

interface InsightProps {
  insight: SharedInsight;
  labels: readonly string[];
  onHold: (held: boolean) => void;
}

function Insight({ insight: { id, card }, labels, onHold }: InsightProps) {
  const words = moderatorWords.value.insights;
  return (
    <article class={card.held ? "shared-insight held" : "shared-insight"}>
      <FoldedText id={`text-${id}`} text={card.text} />
      <Button
        size="small"
        kind={card.held ? "main" : undefined}
        icon={card.held ? check : pause}
        describedBy={`text-${id}`}
        onClick={() => onHold(!card.held)}
      >
        {card.held ? words.letThrough : words.hold}
      </Button>
      <div class="about">
        <KindMark kind={card.kind} />
        {labels.length > 0 && <span>{labels.join(", ")}</span>}
        {state()}
      </div>
    </article>
  );

  function state() {
    if (card.held) return <State icon={pause} tone="call" words={words.held} />;
    if (card.on_wall) return <InsightStateMark state="onWall" />;
    return <State icon={clock} words={words.later} />;
  }
}
