import { useMemo } from "preact/hooks";
import { type ThemesPage, themePages } from "../../model/theme_pages";
import { type Measure, rowWidth, type Sheet } from "../../model/wall_layout";
import type { SceneCard, ThemeCards } from "../../model/wall_scene";
import { wallWords } from "../../words/wall";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { SheetArea } from "./sheet";
import { usePage } from "./turning";
import { WallCard } from "./wall_card";
import type { WallSource } from "./wall_screen";
import { WallTime } from "./wall_time";

export interface GroupsProps extends WallSource {
  groups: ThemeCards[];
  since: number;
}

/** All that the tables shared, the themes side by side. */
export function ThemesScene({ groups, since, ...source }: GroupsProps) {
  const words = wallWords.value.themes;
  const cards = groups.flatMap((group) => group.cards);
  return (
    <div class="wall-frame footless">
      <header class="wall-head plain">
        <div>
          <h1>{words.title}</h1>
          {cards.length > 0 && <p>{words.count(cards.length, tablesOf(cards))}</p>}
        </div>
        <WallTime {...source} />
      </header>
      <SheetArea>
        {(sheet, measure) =>
          groups.length === 0 ? (
            <div class="wall-quiet">
              <h2>{words.empty}</h2>
              <p>{words.emptyExplain}</p>
            </div>
          ) : (
            <ThemeCardPages groups={groups} since={since} sheet={sheet} measure={measure} {...source} />
          )
        }
      </SheetArea>
    </div>
  );
}

export function tablesOf(cards: readonly SceneCard[]): number {
  return new Set(cards.map(({ table }) => table)).size;
}

function ThemeCardPages({ groups, since, sheet, measure, clock }: GroupsProps & { sheet: Sheet; measure: Measure }) {
  const { width, height } = sheet;
  const pages = useMemo(() => themePages(groups, { width, height }, measure), [groups, width, height, measure]);
  const turn = usePage(since, pages.length, clock);
  return <ThemesOnPage page={pages[turn]} groups={groups} />;
}

export function ThemesOnPage({ page, groups }: { page: ThemesPage | undefined; groups: readonly ThemeCards[] }) {
  return (
    <div class="wall-page">
      {page?.themes.map(({ themePlace, columns, part }) => {
        const group = groups.find((candidate) => candidate.themePlace === themePlace);
        const cards = new Map(group?.cards.map((card) => [card.id, card]));
        return (
          <section
            class="wall-theme"
            key={themePlace}
            data-theme={themeColour(themePlace)}
            style={{ "--width": String(rowWidth(columns.map(({ width }) => width))) }}
          >
            <h2>
              <ThemeMark letter={group?.theme.letter ?? ""} place={themePlace} />
              <span>{group?.theme.title}</span>
              {part.of > 1 && (
                <small>
                  {part.number}/{part.of}
                </small>
              )}
            </h2>
            <div class="wall-page" key={part.number}>
              {columns.map((column, place) => (
                <div class="wall-column" key={place} style={{ "--width": String(column.width) }}>
                  {column.blocks.map((block) => {
                    const card = cards.get(block.id);
                    return card && <WallCard key={block.id} block={block} card={card} withTable />;
                  })}
                </div>
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
