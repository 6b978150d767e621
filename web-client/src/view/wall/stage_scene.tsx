import { useMemo } from "preact/hooks";
import { floorPages } from "../../model/floor_pages";
import { placeOf } from "../../model/running_order";
import { stagePages } from "../../model/stage_pages";
import type { Measure, Sheet } from "../../model/wall_layout";
import type { Scene, Speaking } from "../../model/wall_scene";
import { sharedWords } from "../../words/shared";
import { wallWords } from "../../words/wall";
import { split, useTimeLeft } from "../shared/countdown";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { FloorPage } from "./floor_scene";
import { SheetArea } from "./sheet";
import { TableNumber } from "./table_number";
import { usePage } from "./turning";
import type { WallSource } from "./wall_screen";
import { WallTime } from "./wall_time";

type Stage = Extract<Scene, { at: "stage" }>;

/** The monitor for who speaks: her time, what the hall sees of her table, and who comes after her. */
export function StageScene({ scene, ...source }: WallSource & { scene: Stage }) {
  if (scene.speaks === undefined) return <Waiting scene={scene} {...source} />;
  const words = wallWords.value;
  const { speaks, next } = scene;
  const { table, theme, themePlace } = speaks;
  return (
    <div class="wall-frame wall-stage" data-theme={themeColour(themePlace)}>
      <header class="wall-head">
        <TableNumber table={table} />
        <div>
          <h1>{theme?.title}</h1>
          <p>{`${sharedWords.value.table(table)} ${words.floor.hasFloor}`}</p>
        </div>
        <SpeakersTime {...source} />
      </header>
      <SheetArea>
        {(sheet, measure) =>
          speaks.cards.length === 0 ? (
            <div class="wall-quiet">
              <h2>{words.stage.empty}</h2>
              <p>{words.stage.emptyExplain}</p>
            </div>
          ) : (
            <Cards key={`${table} ${speaks.since}`} speaks={speaks} sheet={sheet} measure={measure} {...source} />
          )
        }
      </SheetArea>
      <footer class="wall-foot">
        <Next table={next} {...source} />
      </footer>
    </div>
  );
}

/** Seconds, too: this is for one person, and not for the hall. */
function SpeakersTime({ wall, ...source }: WallSource) {
  const { floor } = wall;
  if (floor?.ends_at === undefined) return <WallTime {...source} />;
  return <TurnLeft endsAt={floor.ends_at} clock={source.clock} />;
}

const soonMs = 60_000;

function TurnLeft({ endsAt, clock }: { endsAt: number } & Pick<WallSource, "clock">) {
  const words = wallWords.value;
  const leftMs = useTimeLeft(endsAt, clock);
  const { minutes, seconds, over } = split(leftMs);
  return (
    <p class={leftMs <= soonMs ? "wall-countdown soon" : "wall-countdown"} role="timer">
      <b>
        {over ? "+" : ""}
        {minutes}:{String(seconds).padStart(2, "0")}
      </b>
      <span>{saying()}</span>
    </p>
  );

  function saying(): string {
    if (leftMs <= 0) return words.stage.roundOff;
    return leftMs <= soonMs ? words.floor.lastMinute : words.stage.left;
  }
}

function Cards({ speaks, sheet, measure, textSize, clock }: WallSource & CardsProps) {
  const { width, height } = sheet;
  const { cards, growing } = speaks;
  const pages = useMemo(() => {
    const room = { width, height };
    return growing ? stagePages(cards, room, measure, textSize) : floorPages(cards, room, measure, [], textSize);
  }, [cards, growing, width, height, measure, textSize]);
  const turn = usePage(speaks.since, pages.length, clock);
  const left = cards.length - (pages[turn]?.columns.flatMap(({ blocks }) => blocks).length ?? 0);
  return (
    <>
      <FloorPage {...speaks} pages={pages} turn={turn} />
      {pages.length === 1 && left > 0 && <p class="wall-page-mark">{wallWords.value.floor.more(left)}</p>}
    </>
  );
}

interface CardsProps {
  speaks: Speaking;
  sheet: Sheet;
  measure: Measure;
}

function Next({ table, programme }: { table: number | undefined } & Pick<WallSource, "programme">) {
  const words = wallWords.value.floor;
  if (table === undefined) return <p class="wall-then">{words.last}</p>;
  const { theme, themePlace } = placeOf(programme, table);
  return (
    <p class="wall-then">
      <b>{words.next(table)}</b>
      {theme !== undefined && (
        <>
          <ThemeMark letter={theme.letter} place={themePlace} />
          <span>{theme.title}</span>
        </>
      )}
    </p>
  );
}

/** While nobody has the floor: who comes. */
function Waiting({ scene: { next, round }, ...source }: WallSource & { scene: Stage }) {
  const words = wallWords.value;
  const begun = source.wall.spoken.length > 0;
  const place = next === undefined ? undefined : placeOf(source.programme, next);
  return (
    <div class="wall-frame" data-theme={place && themeColour(place.themePlace)}>
      <header class="wall-head plain">
        <p class="wall-conference">{source.programme.title}</p>
        <WallTime {...source} />
      </header>
      <main class="wall-quiet wall-stage-next">
        {next !== undefined && <TableNumber table={next} />}
        <h1>{saying()}</h1>
        {place?.theme !== undefined && <p>{place.theme.title}</p>}
      </main>
    </div>
  );

  function saying(): string {
    if (round === "before") return words.stage.before;
    if (next === undefined) return words.stage.over;
    return begun ? words.opening.next(next) : words.opening.first(next);
  }
}
