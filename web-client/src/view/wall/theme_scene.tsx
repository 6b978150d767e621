import type { Scene } from "../../model/wall_scene";
import type { Theme } from "../../protocol/frames";
import { wallWords } from "../../words/wall";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { Fitted } from "./fitted";
import { cardsIn, insightLook, SectionsFrame, tablesOf } from "./sections_scene";
import type { WallSource } from "./wall_screen";

/** What the tables of one theme shared; until then, what they talk about. */
export function ThemeScene({ scene, ...source }: WallSource & { scene: Extract<Scene, { at: "theme" }> }) {
  const { theme, themePlace, sections, since } = scene;
  const cards = cardsIn(sections);
  return (
    <SectionsFrame
      {...source}
      sections={sections}
      since={since}
      look={insightLook}
      colour={themeColour(themePlace)}
      empty={<Questions theme={theme} />}
    >
      <div class="wall-theme-head">
        <ThemeMark letter={theme.letter} place={themePlace} />
        <div>
          <h1>{theme.title}</h1>
          {cards.length > 0 && <p>{wallWords.value.sections.count(cards.length, tablesOf(cards))}</p>}
        </div>
      </div>
    </SectionsFrame>
  );
}

function Questions({ theme }: { theme: Theme }) {
  const words = wallWords.value.theme;
  return (
    <Fitted class="wall-quiet wall-questions">
      {theme.questions.length === 0 ? (
        <h2>{words.none}</h2>
      ) : (
        <ol>
          {theme.questions.map(({ id, text }) => (
            <li key={id}>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
      <p>{words.explain}</p>
    </Fitted>
  );
}
