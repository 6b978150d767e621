import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

const tables = (count: number) => plural(count, { one: "1 tafel", other: `${count} tafels` });
const minutes = (count: number) => plural(count, { one: "1 minuut", other: `${count} minuten` });
const ofTable = (table: number | undefined) => (table === undefined ? "een tafel" : `tafel ${table}`);
const insights = (count: number) => plural(count, { one: "1 inzicht", other: `${count} inzichten` });

export const nl = {
  pageTitle: "Dagvoorzitter · Oogst",
  waiting: "Ogenblik, de bijeenkomst komt eraan…",
  connected: (count: number) => plural(count, { one: "1 mens verbonden", other: `${count} mensen verbonden` }),

  phases: {
    label: "Programma",
    now: "nu",
    starts: (title: string, time: string) => `${title}, om ${time}`,
    untilEnd: "tot het einde hiervan",
    openEnded: "zonder eindtijd",
    shorter: "1 minuut korter",
    longer: "1 minuut langer",
    goOn: (title: string) => `Ga naar ${title}`,
    back: (title: string) => `Terug naar ${title}`,
    moved: (title: string) => `Het onderdeel is nu: ${title}.`,
    last: "Dit is het laatste onderdeel. Dank u wel.",
  },

  tables: {
    title: "Aan de tafels",
    round: "Het woord",
    written: (count: number) => `${count} geschreven`,
    shared: (count: number) => `${count} gedeeld`,
    nothing: "nog niets geschreven",
    turns: { spoken: "geweest", now: "nu", next: "straks", to_come: "nog niet", skipped: "overgeslagen" },
    give: (table: number) => `Geef tafel ${table} het woord`,
    giveStill: (table: number) => `Geef tafel ${table} alsnog het woord`,
    given: (table: number) => `Tafel ${table} heeft het woord.`,
    hold: "Sleep naar een andere plaats, of tik voor meer",
    menuOf: (table: number) => `Tafel ${table}: plaats in de ronde`,
    up: "Omhoog",
    down: "Omlaag",
    place: (table: number, place: number, of: number) => `Tafel ${table} is nummer ${place} van ${of}.`,
    skip: "Sla over",
    skipped: (table: number) => `Tafel ${table} is overgeslagen. U kunt haar later alsnog het woord geven.`,
    takeBackIn: "Sla niet meer over",
    backIn: (table: number) => `Tafel ${table} doet weer mee.`,
    orderBy: "Zet op volgorde van",
    byNumber: "nummer",
    byTheme: "thema",
  },

  round: {
    left: (count: number, left: number | undefined) =>
      left === undefined ? `Nog ${tables(count)}` : `Nog ${tables(count)}, ${minutes(left)}`,
    each: (count: number) => `Dat is ongeveer ${minutes(count)} per tafel.`,
    underOne: "Dat is minder dan 1 minuut per tafel.",
    fits: "Dat past.",
    tooLong: (count: number) => `Dat wordt ${minutes(count)} langer dan er tijd is.`,
    turn: "Per tafel:",
    minutes: (count: number) => (count === 0 ? "geen vaste tijd" : minutes(count)),
    fewer: "1 minuut minder per tafel",
    more: "1 minuut meer per tafel",
  },

  turn: {
    of: (table: number) => `Tafel ${table}:`,
    left: (time: string) => `nog ${time}`,
    over: (time: string) => `${time} over de tijd`,
    shorter: "1 minuut korter voor deze tafel",
    longer: "1 minuut langer voor deze tafel",
  },

  undo: {
    button: (what: string) => `Maak ongedaan: ${what}`,
    steps: {
      move_phase: () => "een ander onderdeel begon",
      give_floor: (table?: number) =>
        table === undefined ? "niemand had meer het woord" : `tafel ${table} kreeg het woord`,
      set_wall_mode: () => "de wand toonde iets anders",
      blank_wall: () => "de wand werd leeg of weer vol",
      hold_insight: (table?: number) => `een inzicht van ${ofTable(table)} werd tegengehouden of doorgelaten`,
      move_table: (table?: number) => `${ofTable(table)} ging naar een andere plaats`,
      order_tables: () => "de volgorde werd anders",
      skip_table: (table?: number) => `${ofTable(table)} werd overgeslagen of deed weer mee`,
      set_turn_time: () => "de tijd per tafel werd anders",
      extend_turn: (table?: number) => `de tijd van ${ofTable(table)} werd anders`,
      set_reveal: () => "de inzichten kwamen op een andere manier",
      reveal_insight: (table?: number) => `een inzicht van ${ofTable(table)} kwam op de wand`,
      group_insights: () => "inzichten werden bij elkaar gezet",
      ungroup_insights: () => "inzichten gingen uit hun groep",
      name_group: () => "een groep kreeg een andere titel",
      show_on_wall: () => "een van de wanden toonde iets anders",
    },
  },

  wall: {
    title: "Nu op de wand",
    picture: "Zo ziet de wand er nu uit",
    pictureAfter: "Zo ziet de wand er na de volgende stap uit",
    after: "Zo wordt de wand daarna",
    blankNow: "De wand is leeg",
    blank: "Maak de wand leeg",
    show: "Laat de wand weer zien",
    next: "Volgende tafel",
    first: "Geef de eerste tafel het woord",
    soon: (table: number, count: number) => `Straks: tafel ${table}, ${insights(count)}`,
    allSpoken: "Alle tafels zijn aan het woord geweest.",
    someSkipped: "De anderen zijn aan het woord geweest. Overgeslagen:",
    mode: "Op de wand",
    modes: { floor: "tafel na tafel", all: "alles", theme: "per thema", kind: "per soort", groups: "in groepen" },
    reveal: "Inzichten van een tafel komen",
    reveals: { all: "allemaal tegelijk", one_by_one: "een voor een" },
    revealNext: "Laat dit inzicht zien",
  },

  walls: {
    title: "Aangesloten wanden",
    none: "Er is nog geen wand. Open op de computer bij de projector deze pagina:",
    connect: "Sluit een wand aan",
    count: (connected: number, of: number) => `Wanden: ${connected} van ${of} verbonden`,
    explain: "Op de wand staat een code van 5 tekens. Typ die hier.",
    code: "Code op de wand",
    name: "Hoe heet deze wand? Dat mag u leeg laten.",
    namePlaceholder: "bijvoorbeeld: zaal",
    go: "Sluit aan",
    busy: "Ogenblik…",
    done: "De wand is aangesloten.",
    short: "De code heeft 5 tekens. Kijk nog eens op de wand.",
    offline: "Wij krijgen geen verbinding. Probeer het zo nog eens.",
    unnamed: (place: number) => `Wand ${place}`,
    here: "verbonden",
    away: "niet verbonden",
    remove: "Koppel los",
    removeNamed: (name: string) => `Koppel los: ${name}`,
    removed: (name: string) => `${name} is losgekoppeld. De wand toont weer een code.`,
  },

  keys: {
    title: "Toetsen",
    space: "spatie",
    next: "volgende tafel",
    blank: "wand leeg of vol",
    mode: "tafel na tafel of alles",
    undo: "maak ongedaan",
    minutes: "onderdeel korter of langer",
    turnMinutes: "beurt korter of langer",
    skip: "sla volgende over",
    reveal: "volgend inzicht",
    clicker: "klikker: verder, terug, leeg",
  },
};

export type ModeratorWords = typeof nl;
