import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

export const nl = {
  pageTitle: "Organisator · Oogst",
  waiting: "Ogenblik, de bijeenkomst komt eraan…",
  until: "tot het einde hiervan",
  openEnded: "zonder eindtijd",
  now: "Nu",

  totals: {
    title: "In één oogopslag",
    connected: "nu verbonden",
    ofPeople: (count: number) => `van ${count} die zich aanmeldden`,
    tables: "tafels bezet",
    ofTables: (count: number) => `van ${count} tafels`,
    written: "inzichten geschreven",
    shared: "gedeeld met de zaal",
    walls: (count: number) => plural(count, { one: "wand verbonden", other: "wanden verbonden" }),
    ofWalls: (count: number) => `van ${count} aangesloten`,
    unseated: "nog niet aan tafel",
  },

  unseated: {
    title: "Nog niet aan tafel",
    explain: "Zij zijn aangemeld, maar zitten nog niet aan een tafel. Wijs hun de weg.",
    everyone: "Iedereen die is aangemeld, zit aan een tafel.",
  },

  tables: {
    title: "Tafels",
    seats: (taken: number, of: number) => `${taken} van ${of} plaatsen`,
    nobody: "Nog niemand. Hier verschijnt wie zich met de kaart van deze tafel aanmeldt.",
    noChair: "nog geen tafelvoorzitter",
    nobodyHere: "niemand verbonden",
    written: (count: number) => `${count} geschreven`,
    shared: (count: number) => `${count} gedeeld`,
    nothing: "nog niets geschreven",
    last: (minutes: number) =>
      minutes < 1
        ? "zojuist nog iets"
        : plural(minutes, { one: "laatste 1 minuut geleden", other: `laatste ${minutes} minuten geleden` }),
  },

  staff: { title: "Wie leiden de dag" },
  here: "verbonden",
  away: "niet verbonden",
};

export type OrganiserWords = typeof nl;
