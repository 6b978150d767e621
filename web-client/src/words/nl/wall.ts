import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

const insights = (count: number) => plural(count, { one: "1 inzicht", other: `${count} inzichten` });
const tables = (count: number) => plural(count, { one: "1 tafel", other: `${count} tafels` });

export const nl = {
  pageTitle: "Wand · Oogst",
  catchingUp: "wordt bijgewerkt",

  pairing: {
    title: "De wand staat klaar",
    explain: "Dagvoorzitter: kies op uw scherm ‘Sluit een wand aan’ en typ deze code.",
    busy: "Ogenblik, de code komt eraan…",
    code: "Code van deze wand",
    paired: "De wand is aangesloten",
    pairedExplain: "Zo verschijnt hier de bijeenkomst.",
  },

  welcome: {
    now: "Nu",
    until: (time: string) => `tot ${time}`,
    next: (time: string) => `Om ${time}`,
    left: (minutes: number) => plural(minutes, { one: "nog 1 minuut", other: `nog ${minutes} minuten` }),
    over: "de tijd is om",
    wifi: "Wifi",
    wifiPassword: "Wachtwoord",
    joinAt: "Ga naar",
    joinCode: "en vul de code van de kaart op uw tafel in.",
    joinScan: "Scan met uw telefoon de kaart op uw tafel.",
    tables,
  },

  opening: {
    title: "Tijd om te oogsten",
    explain: "Zo vertelt elke tafel wat zij heeft gevonden.",
    first: (table: number) => `Tafel ${table} begint`,
    next: (table: number) => `Straks tafel ${table}`,
    over: "Alle tafels zijn aan het woord geweest",
    overSkipped: "De tafels zijn aan het woord geweest",
    overExplain: "Dank u wel voor het luisteren.",
  },

  floor: {
    table: "tafel",
    hasFloor: "heeft het woord",
    empty: "Luister mee",
    emptyExplain: (table: number) => `Tafel ${table} vertelt wat er aan tafel is gezegd.`,
    next: (table: number) => `Straks tafel ${table}`,
    last: "De laatste tafel",
    question: (number: number, text: string) => `Vraag ${number} · ${text}`,
    shortQuestion: (number: number) => `vraag ${number}`,
    order: "Volgorde van de tafels",
    more: (count: number) => `en nog ${count}`,
    spoken: "geweest",
    toEnd: "tot het einde",
    minutes: (count: number) => plural(count, { one: "1 minuut", other: `${count} minuten` }),
    timeUp: "de tijd is om",
    forTable: (table: number) => `voor tafel ${table}`,
    lastMinute: "laatste minuut",
    roundsOff: (table: number) => `tafel ${table} rondt af`,
  },

  card: {
    table: (number: number) => `Tafel ${number}`,
    part: (number: number, of: number) => `deel ${number} van ${of}`,
    pinned: "vastgezet",
    andMore: (count: number) => `+${count}`,
  },

  pages: (page: number, of: number) => `${page} van ${of}`,

  sections: {
    title: "De oogst tot nu toe",
    empty: "Hier komt de oogst van alle tafels",
    emptyExplain: "Zodra een tafel iets met de zaal deelt, ziet u het hier.",
    count: (all: number, of: number) => `${insights(all)} van ${tables(of)}`,
  },

  groups: {
    title: "Wat bij elkaar hoort",
    lone: "Ook gezegd",
    /** `of`: the tables, by number. */
    company: (all: number, of: readonly number[]) =>
      `${insights(all)} · ${plural(of.length, { one: "tafel", other: "tafels" })} ${of.join(", ")}`,
  },

  reflections: {
    title: "Reflecties",
    empty: "Hier komen de reflecties",
    emptyExplain: "Wat iemand over deze dag wil zeggen, leest u hier.",
    ofReporter: "Verslaggever",
  },

  theme: {
    explain: "Wat de tafels hierover met de zaal delen, komt hier te staan.",
    none: "Hierover praten wij vandaag",
  },

  programme: {
    past: "geweest",
  },

  stage: {
    left: "spreektijd",
    roundOff: "rond nu af",
    empty: "Vertel wat uw tafel heeft gevonden",
    emptyExplain: "Wat de zaal van uw tafel op de wand ziet, ziet u hier ook.",
    before: "Straks vertellen de tafels wat zij hebben gevonden",
    over: "De tafels zijn aan het woord geweest",
  },

  test: {
    title: "Testbeeld",
    pixels: "beeldpunten",
    sample: (px: number) =>
      `Dit zijn de kleinste letters van een inzicht: ${px} beeldpunten. Kunt u dit achter in de zaal lezen?`,
    edges:
      "Ziet u aan alle vier de kanten de hele rand? Dan past het beeld. Is de ster rond en scherp? Dan staat het goed.",
  },

  thanks: {
    title: "Dank u wel",
    harvest: (all: number, of: number) => `Samen brachten wij ${insights(all)} bij elkaar, van ${tables(of)}.`,
    none: "Goed dat u er was.",
    insights,
  },
};

export type WallWords = typeof nl;
