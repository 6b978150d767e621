import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

const insights = (count: number) => plural(count, { one: "1 inzicht", other: `${count} inzichten` });
const tables = (numbers: readonly number[]) =>
  plural(numbers.length, { one: `van tafel ${numbers.join("")}`, other: `van tafel ${numbers.join(", ")}` });

export const nl = {
  views: {
    label: "Wat u hier ziet",
    queue: "Tafel voor tafel",
    groups: (count: number) => (count === 0 ? "Groepen" : `Groepen · ${count}`),
  },
  /** Of a group or a suggestion. */
  size: (count: number, from: readonly number[]) => `${insights(count)}, ${tables(from)}`,
  /** Of an insight in the queue. */
  in: (name: string) => `in groep: ${name}`,

  suggestions: {
    title: (count: number) => `Lijkt op elkaar · ${count}`,
    hint: "Oogst vergelijkt de woorden. U leest en beslist.",
    words: (words: readonly string[]) => `Dezelfde woorden: ${words.join(", ")}`,
    into: (name: string) => `Past misschien bij de groep: ${name}`,
    accept: "Zet bij elkaar",
    acceptInto: "Zet erbij",
    putAway: "Niet doen",
    gone: "Dit voorstel komt niet terug op dit toestel.",
    more: (count: number) =>
      plural(count, { one: "Hierna komt nog 1 voorstel.", other: `Hierna komen nog ${count} voorstellen.` }),
  },

  groups: {
    title: (count: number) => `Bij elkaar · ${count}`,
    none: "Nog geen groepen. Kies inzichten die hetzelfde zeggen en zet ze bij elkaar.",
    name: "Titel van deze groep",
    noName: "Geef deze groep een titel",
    open: "Laat de inzichten zien",
    close: "Vouw dicht",
    takeOut: "Haal eruit",
    move: "Zet ergens anders",
  },

  lone: {
    title: (count: number) => `Staat nog alleen · ${count}`,
    hint: "Ook deze stemmen krijgen hun moment op de wand. Kies wat hetzelfde zegt en zet het bij elkaar.",
    none: "Alles staat in een groep.",
    choose: "Kies dit inzicht",
    chosen: (count: number) => plural(count, { one: "1 gekozen", other: `${count} gekozen` }),
    together: "Zet bij elkaar",
    toGroup: "Zet bij een groep",
    chooseNone: "Kies niets",
    tooMany: (most: number) => `In een groep passen ${most} inzichten. Kies er minder.`,
  },

  form: {
    title: "Zet bij een groep",
    open: "Zet bij groep",
    isIn: (name: string) => `Staat in de groep: ${name}`,
    existing: "Een groep die er al is",
    fresh: "Of samen met een ander inzicht",
    freshOnly: "Samen met een ander inzicht",
    nothing: "Er is nog niets om dit bij te zetten.",
  },

  done: {
    together: (count: number) => `${insights(count)} bij elkaar gezet.`,
    added: (name: string) => `Staat nu bij: ${name}`,
    takenOut: "Staat weer alleen.",
    named: (title: string) => (title === "" ? "De groep heeft geen titel meer." : `De groep heet nu: ${title}`),
  },

  keys: {
    group: "zet bij groep",
    view: "tafels of groepen",
  },
};

export type GroupsWords = typeof nl;
