import type { ProgrammeState, ShownOnWall, Theme, WallState } from "../protocol/frames";
import { placeOf, type TablePlace } from "./running_order";
import { allCards, commonQuestion, roundCards, type SceneCard, sceneCard, sceneCards } from "./wall_cards";
import { reflectionSections, roundReflections, type SceneReflection, sceneReflection } from "./wall_reflections";
import { byGroup, byTheme, ofTheme, type Section, sectionings } from "./wall_sections";

/** What the wall shows: exactly one of these at a time. `since` is when its pages begin to turn, by the server's clock. */
export type Scene =
  | { at: "blank" }
  /** To set a projector by. */
  | { at: "test" }
  /** One insight over everything. */
  | { at: "spotlight"; card: SceneCard; theme: Theme | undefined; themePlace: number; since: number }
  /** One reflection over everything. */
  | { at: "reflection"; reflection: SceneReflection; since: number }
  /** Before the closing round. */
  | { at: "welcome" }
  /** The day, and where it is. */
  | { at: "programme" }
  /** In the closing round, while no table has the floor; `over` when all have had it. */
  | { at: "opening"; over: boolean }
  | {
      at: "floor";
      table: number;
      theme: Theme | undefined;
      themePlace: number;
      /** The question that all cards answer. */
      question: SceneCard["question"];
      /** The table's own, and behind them what is pinned of others. */
      cards: SceneCard[];
      /** They come one by one, and stand in the order in which they came. */
      growing: boolean;
      since: number;
    }
  /** What all tables shared, by table, theme or kind. */
  | { at: "sections"; sections: Section[]; since: number }
  /** What all tables shared, put together by a moderator. */
  | { at: "groups"; sections: Section[]; since: number }
  /** What the tables of one theme shared. */
  | { at: "theme"; theme: Theme; themePlace: number; sections: Section[]; since: number }
  /** For who speaks: her own table while it has the floor, and else who comes. While the round shows reflections, these. */
  | { at: "stage"; speaks: Speaking | undefined; next: number | undefined; round: "before" | "now" | "over" }
  /** What people say of the day. */
  | { at: "reflections"; sections: Section<SceneReflection>[]; since: number }
  /** After the end: what was brought in, and then what people say of the day. */
  | { at: "thanks"; sections: Section[]; reflections: Section<SceneReflection>[]; since: number };

export interface Speaking extends TablePlace {
  question: SceneCard["question"];
  /** The latest on the wall first; those that came together in their chair's order. */
  cards: SceneCard[];
  /** They come one by one. */
  growing: boolean;
  since: number;
}

/** What a wall shows that nobody gave a view of its own. */
export const roundShown: ShownOnWall = { view: "round", text_size: 100, light: "dark" };

/** What a wall shows of these two states; `own` is what was chosen for it. */
export function sceneOf(programme: ProgrammeState, wall: WallState, own: ShownOnWall = roundShown): Scene {
  if (wall.blank) return { at: "blank" };
  const since = programme.phase.started_at;
  switch (own.view) {
    case "blank":
    case "test":
    case "welcome":
    case "programme":
      return { at: own.view };
    case "groups":
      return { at: "groups", sections: byGroup(programme, wall, allCards(wall)), since };
    case "theme":
      return themeScene(programme, wall, own.theme) ?? roundScene(programme, wall);
    case "insight":
      return aloneScene(programme, wall, own.insight) ?? roundScene(programme, wall);
    case "reflections":
      return { at: "reflections", sections: reflectionSections(programme, wall.reflections ?? {}), since };
    case "stage":
      return stageScene(programme, wall);
    case "thanks":
      return thanksScene(programme, wall);
    case "round":
      return roundScene(programme, wall);
  }
}

function roundScene(programme: ProgrammeState, wall: WallState): Scene {
  const spotlit = aloneScene(programme, wall, wall.spotlight);
  if (spotlit !== undefined) return spotlit;
  if (wall.phase.kind === "ended") return thanksScene(programme, wall);
  if (wall.phase.kind !== "closing") return { at: "welcome" };
  if (wall.mode === "floor") return floorScene(programme, wall);
  const since = programme.phase.started_at;
  if (wall.mode === "reflections") return reflectionsScene(programme, wall);
  const sections = sectionings[wall.mode](programme, wall);
  return { at: wall.mode === "groups" ? "groups" : "sections", sections, since };
}

function reflectionsScene(programme: ProgrammeState, wall: WallState): Scene {
  const sections = reflectionSections(programme, roundReflections(wall));
  return { at: "reflections", sections, since: programme.phase.started_at };
}

function floorScene(programme: ProgrammeState, wall: WallState): Scene {
  if (wall.floor === undefined) return { at: "opening", over: wall.next === undefined };
  const { table, since } = wall.floor;
  const growing = wall.reveal === "one_by_one";
  const round = roundCards(wall);
  const known = round.filter(({ card }) => card.table === table);
  if (growing) known.sort((left, right) => left.card.shown_at - right.card.shown_at);
  const own = sceneCards(programme, known);
  const pinned = sceneCards(
    programme,
    round.filter(({ card }) => card.pinned === true && card.table !== table),
  );
  // What comes goes behind what is there.
  const cards = growing ? [...pinned, ...own] : [...own, ...pinned];
  return { at: "floor", ...placeOf(programme, table), question: commonQuestion(own), cards, growing, since };
}

/** One insight or reflection over everything; undefined where the hall may not see it. */
function aloneScene(programme: ProgrammeState, wall: WallState, id: string | undefined): Scene | undefined {
  if (id === undefined) return undefined;
  const card = wall.cards[id];
  if (card !== undefined) {
    const place = placeOf(programme, card.table);
    return { at: "spotlight", card: sceneCard(programme, id, card), ...place, since: card.shown_at };
  }
  const reflection = wall.reflections?.[id];
  if (reflection === undefined) return undefined;
  return { at: "reflection", reflection: sceneReflection(programme, id, reflection), since: reflection.shown_at };
}

function themeScene(programme: ProgrammeState, wall: WallState, id: string | undefined): Scene | undefined {
  const themePlace = programme.themes.findIndex((theme) => theme.id === id);
  const theme = programme.themes[themePlace];
  if (theme === undefined) return undefined;
  const sections = ofTheme(programme, wall, theme.id);
  return { at: "theme", theme, themePlace, sections, since: programme.phase.started_at };
}

function stageScene(programme: ProgrammeState, wall: WallState): Scene {
  const { floor, next, phase } = wall;
  if (phase.kind !== "closing") {
    return { at: "stage", speaks: undefined, next: undefined, round: phase.kind === "ended" ? "over" : "before" };
  }
  if (wall.mode === "reflections") return reflectionsScene(programme, wall);
  if (floor === undefined) return { at: "stage", speaks: undefined, next, round: next === undefined ? "over" : "now" };
  const own = roundCards(wall)
    .filter(({ card }) => card.table === floor.table)
    .sort((left, right) => right.card.shown_at - left.card.shown_at);
  const cards = sceneCards(programme, own);
  const speaks = {
    ...placeOf(programme, floor.table),
    question: commonQuestion(cards),
    cards,
    growing: wall.reveal === "one_by_one",
    since: floor.since,
  };
  return { at: "stage", speaks, next, round: "now" };
}

/** What was brought in is counted when all of it is there. */
function thanksScene(programme: ProgrammeState, wall: WallState): Scene {
  const since = programme.phase.started_at;
  if (wall.phase.kind !== "ended") return { at: "thanks", sections: [], reflections: [], since };
  const reflections = reflectionSections(programme, roundReflections(wall), { reflections: true });
  return { at: "thanks", sections: byTheme(programme, wall), reflections, since };
}
