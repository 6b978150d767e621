import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

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
    turns: { spoken: "geweest", now: "nu", next: "straks", to_come: "nog niet" },
    give: (table: number) => `Geef tafel ${table} het woord`,
    given: (table: number) => `Tafel ${table} heeft het woord.`,
    none: "Nog niemand heeft het woord.",
    take: "Niemand aan het woord",
    taken: "Niemand heeft nu het woord.",
  },

  wall: {
    title: "Nu op de wand",
    picture: "Zo ziet de wand er nu uit",
    blankNow: "De wand is leeg",
    blank: "Maak de wand leeg",
    show: "Laat de wand weer zien",
    next: "Volgende tafel",
    first: "Geef de eerste tafel het woord",
    soon: (table: number, count: number) => `Straks: tafel ${table}, ${insights(count)}`,
    allSpoken: "Alle tafels zijn aan het woord geweest.",
    mode: "Op de wand",
    modes: { floor: "tafel na tafel", all: "alles tegelijk", theme: "per thema", kind: "per soort" },
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
    blank: "wand leeg of weer vol",
    mode: "tafel na tafel of alles",
    undo: "maak ongedaan",
    minutes: "minuut korter of langer",
  },
};

export type ModeratorWords = typeof nl;
