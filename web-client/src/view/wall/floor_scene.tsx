import { useMemo } from "preact/hooks";
import { floorPages } from "../../model/floor_pages";
import { growingPages } from "../../model/growing_pages";
import type { SceneCard } from "../../model/wall_cards";
import type { Measure, Sheet, WallPage } from "../../model/wall_layout";
import type { Scene } from "../../model/wall_scene";
import { sharedWords } from "../../words/shared";
import { wallWords } from "../../words/wall";
import { themeColour } from "../shared/theme_mark";
import { RoundBar } from "./round_bar";
import { SheetArea } from "./sheet";
import { useSteady } from "./steady";
import { TableNumber } from "./table_number";
import { usePage } from "./turning";
import { WallCard } from "./wall_card";
import type { WallSource } from "./wall_screen";
import { TurnTime } from "./wall_time";

type Floor = Extract<Scene, { at: "floor" }>;

/** The table that has the floor, and what it shares. */
export function FloorScene({ scene, ...source }: WallSource & { scene: Floor }) {
  const words = wallWords.value.floor;
  const { table, theme, themePlace, question } = scene;
  return (
    <div class="wall-frame" data-theme={themeColour(themePlace)}>
      <header class="wall-head">
        <TableNumber table={table} />
        <div>
          <h1>{theme?.title}</h1>
          <p>
            {question === undefined
              ? `${sharedWords.value.table(table)} ${words.hasFloor}`
              : words.question(question.number, question.text)}
          </p>
        </div>
        <TurnTime {...source} />
      </header>
      <SheetArea>
        {(sheet, measure) =>
          scene.cards.length === 0 ? (
            <div class="wall-quiet">
              <h2>{words.empty}</h2>
              <p>{words.emptyExplain(table)}</p>
            </div>
          ) : scene.growing ? (
            <GrowingCards scene={scene} sheet={sheet} measure={measure} {...source} />
          ) : (
            <FloorCards scene={scene} sheet={sheet} measure={measure} {...source} />
          )
        }
      </SheetArea>
      <RoundBar {...source} />
    </div>
  );
}

interface CardsProps extends Pick<WallSource, "textSize"> {
  scene: Floor;
  sheet: Sheet;
  measure: Measure;
}

/** The pages turn by themselves, so that the hall reads all of them. */
function FloorCards({ scene, sheet, measure, textSize, clock }: CardsProps & Pick<WallSource, "clock">) {
  const { width, height } = sheet;
  const { cards: shown, since } = scene;
  const pages = useSteady<WallPage>({ shown, since, clock, textSize }, sheet, measure, (before) =>
    floorPages(shown, { width, height }, measure, before, textSize),
  );
  const turn = usePage(since, pages.length, clock);
  return <FloorPage {...scene} pages={pages} turn={turn} />;
}

/** The page with the newest stays, since that is what is spoken of. */
function GrowingCards({ scene, sheet, measure, textSize }: CardsProps) {
  const { width, height } = sheet;
  const pages = useMemo(
    () => growingPages(scene.cards, { width, height }, measure, textSize),
    [scene.cards, width, height, measure, textSize],
  );
  return <FloorPage {...scene} pages={pages} turn={pages.length - 1} />;
}

interface FloorPageProps {
  table: number;
  cards: readonly SceneCard[];
  /** Absent where they answer several, or none. */
  question: SceneCard["question"];
  pages: readonly WallPage[];
  turn: number;
}

/** One of the pages of the table that has the floor, and which one of how many. */
export function FloorPage({ table, cards: all, question, pages, turn }: FloorPageProps) {
  const cards = new Map(all.map((card) => [card.id, card]));
  const page = pages[turn];
  return (
    <>
      <div class="wall-page" key={turn}>
        {page?.columns.map((column, place) => (
          <div
            class={column.fills ? "wall-column fills" : "wall-column"}
            key={place}
            style={{ "--width": String(column.width) }}
          >
            {column.blocks.map((block) => {
              const card = cards.get(block.id);
              return (
                card && (
                  <WallCard
                    key={block.id}
                    block={block}
                    card={card}
                    withTable={card.table !== table}
                    withQuestion={question === undefined && card.table === table}
                  />
                )
              );
            })}
          </div>
        ))}
      </div>
      <PageMark page={turn} of={pages.length} />
    </>
  );
}

/** Which page of how many; absent where there is but one. */
export function PageMark({ page, of }: { page: number; of: number }) {
  return of > 1 ? <p class="wall-page-mark">{wallWords.value.pages(page + 1, of)}</p> : null;
}
