import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

export const nl = {
  calls: {
    title: "Tafels hebben u nodig",
    help: "heeft hulp nodig",
    onTheWay: "er gaat iemand heen",
    chair: (name: string) => `Mag ${name} de tafel leiden?`,
    floor: (nobody: boolean): string =>
      nobody
        ? "heeft het woord, maar niemand daar is verbonden."
        : "heeft het woord, maar de voorzitter is niet verbonden.",
    waits: (minutes: number) =>
      minutes < 1 ? "zojuist" : plural(minutes, { one: "wacht 1 minuut", other: `wacht ${minutes} minuten` }),
    coming: "Er komt iemand",
    comingTo: (table: number) => `Er komt iemand naar tafel ${table}`,
    told: (table: number) => `Tafel ${table} ziet nu dat er iemand komt.`,
    agree: "Ja, dat is goed",
    agreeTo: (name: string, table: number) => `Ja, ${name} mag tafel ${table} leiden`,
    agreed: (name: string, table: number) => `${name} leidt nu tafel ${table}.`,
    heard: (count: number) => plural(count, { one: "1 tafel heeft u nodig", other: `${count} tafels hebben u nodig` }),
  },

  company: { nobody: "niemand verbonden", without_chair: "voorzitter niet verbonden" },

  ready: {
    one: "klaar",
    count: (count: number, all: number) => `${count} van ${all} tafels klaar`,
  },

  message: {
    open: "Bericht aan tafels",
    title: "Bericht aan tafels",
    toAll: "Alle tafels",
    toSome: "Kies tafels",
    to: "Aan wie?",
    which: "Welke tafels?",
    table: (table: number) => `Tafel ${table}`,
    text: "Uw bericht",
    placeholder: "Kort en duidelijk",
    ready: "Klaar om te sturen",
    sentences: [
      "Nog tien minuten.",
      "Nog vijf minuten.",
      "Rond uw gesprek af.",
      "Kies wat u met de zaal deelt.",
      "Kom terug naar de zaal.",
    ],
    left: (count: number) => plural(count, { one: "nog 1 teken", other: `nog ${count} tekens` }),
    tooLong: (most: number) => `Er passen ${most} tekens in een bericht. Maak het korter.`,
    empty: "Typ eerst een bericht.",
    noTables: "Kies minstens één tafel.",
    go: "Stuur",
    sent: "Het bericht is gestuurd.",
    takeBack: "Haal terug",
    sentTitle: "Gestuurd",
    none: "Nog niets gestuurd. Een bericht blijft aan tafel staan tot iemand op Gezien tikt.",
    forAll: "aan alle tafels",
    forTables: (tables: readonly number[]) => `aan tafel ${tables.join(", ")}`,
    seen: (count: number, of: number) => `${count} van ${of} gezien`,
    seenByAll: "door iedereen gezien",
    unseen: (tables: readonly number[]) => `Nog niet: tafel ${tables.join(", ")}`,
  },
};

export type LeadingWords = typeof nl;
