import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

export const nl = {
  pageTitle: "Meedoen · Oogst",

  code: {
    title: "Welkom. Wat is uw code?",
    label: "Uw code",
    hint: "De code staat op de kaart op uw tafel. U mag hem met kleine letters typen, met of zonder streepje.",
    go: "Verder",
    busy: "Even kijken…",
    scan: "Geen zin om te typen? Richt de camera van uw telefoon op het vierkant op de kaart.",
    empty: "Vul eerst uw code in. U vindt hem op de kaart op uw tafel.",
    short: (missing: number) =>
      plural(missing, {
        one: "De code heeft 8 tekens. Er ontbreekt er nog 1.",
        other: `De code heeft 8 tekens. Er ontbreken er nog ${missing}.`,
      }),
    mistyped: "Eén teken klopt niet. Vergelijk uw code nog eens met de kaart.",
    unknown: "Deze code kennen wij niet. Kijk op de kaart op uw tafel.",
    offline: "Wij krijgen geen verbinding. Kijk of de wifi aan staat en probeer het dan opnieuw.",
    trouble: "Het lukt ons nu even niet. Probeer het over een minuut opnieuw.",
  },

  who: {
    title: "Wie bent u?",
    seat: (role: string, table: number | undefined) =>
      table === undefined ? `U komt binnen als ${role}.` : `U komt binnen als ${role}, aan tafel ${table}.`,
    otherCode: "Andere code",
    name: "Uw naam",
    nameHint:
      "Zo ziet uw tafel wie er schrijft. Een voornaam is genoeg. Op de wand komt uw naam alleen als u dat zelf zegt.",
    nameMissing: "Vul een naam in. Een voornaam is genoeg.",
    nameTooLong: (most: number) => `Deze naam is te lang. Er passen ${most} tekens in.`,
    perspective: "Met welke blik kijkt u mee?",
    perspectiveHint: "Zo zien wij of iedereen gehoord is. U mag dit overslaan.",
    noPerspective: "Zeg ik liever niet",
    toTable: "Ga aan tafel",
    toPage: "Ga verder",
    busy: "Wij zetten een stoel klaar…",
    busyPage: "Ogenblik…",
  },

  back: {
    title: (name: string) => `Dag ${name}`,
    titleUnnamed: "Goed dat u er weer bent",
    goOn: (name: string, place: string) => `Ga verder als ${name}, ${place}`,
    otherCode: "Ik heb een andere code",
  },
};

export type JoinWords = typeof nl;
