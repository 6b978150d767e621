import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

export const nl = {
  title: (count: number) => `Gedeeld met de zaal · ${count}`,
  waiting: (count: number) => `Wacht op uw ja · ${count}`,
  nothingWaits: "Er wacht niets op u. Wat nieuw is, komt hier bovenaan.",
  ofTable: (table: number) => `Tafel ${table}`,
  nowOnWall: "heeft het woord",
  empty: "Nog niets gedeeld",
  emptyExplain: "Hier komt wat de tafels met de zaal delen. Elke tafelvoorzitter kiest dat zelf.",
  readAll: "Lees alles",
  readLess: "Lees minder",
  question: (number: number, text: string) => `Vraag ${number}: ${text}`,
  explained: (terms: string) => `met uitleg: ${terms}`,
  more: "Meer met deze tekst",

  reflections: {
    title: (count: number) => `Reflecties · ${count}`,
    one: "Reflectie",
    unnamed: "zonder naam",
    nameChanged: "de naam is nieuw",
  },

  moderation: {
    title: "Wat de tafels delen",
    ways: { direct: "mag meteen", held: "wacht op uw ja" },
    direct: "Wat een tafel deelt, komt op de wand als zij het woord heeft. U kunt het tegenhouden.",
    held: "Niets komt op de wand zonder uw ja, ook een verbetering niet. Wat er nu staat, blijft staan.",
    changed: {
      direct: "Wat tafels delen, mag nu meteen op de wand.",
      held: "Wat tafels delen, wacht nu op uw ja.",
    },
  },

  acts: {
    approve: "Laat zien",
    approveNew: "Laat nieuwe zien",
    approveAll: (count: number) => `Laat alle ${count} zien`,
    wait: "Wacht",
    hold: "Houd tegen",
    letThrough: "Laat door",
    sendBack: "Stuur terug",
    spotlight: "Groot op de wand",
    spotlightEnds: "Niet meer groot",
    showOn: "Laat zien op …",
    pin: "Zet vast",
    unpin: "Maak los",
    correct: "Verbeter tikfout",
    takeOff: (text: string) => `Haal van de wand: ${text}`,
    takeOffAll: "Haal alles van de wand",
  },

  done: {
    approved: (count: number) =>
      plural(count, { one: "Dit mag op de wand.", other: `${count} teksten mogen op de wand.` }),
    held: "Dit komt niet op de wand.",
    letThrough: "Dit mag weer op de wand.",
    sentBack: (table: number) => `Teruggestuurd naar tafel ${table}.`,
    sentBackToAuthor: "Teruggestuurd naar wie dit schreef.",
    spotlit: "Dit staat nu groot op de wand.",
    spotlitLater: "De wand is nu leeg. Dit staat er groot zodra u de wand weer laat zien.",
    spotlightEnded: "Dit staat niet meer groot op de wand.",
    pinned: "Dit blijft staan, ook bij de volgende tafel.",
    unpinned: "Dit gaat weg met zijn tafel.",
    corrected: (table: number) => `Verbeterd. Tafel ${table} ziet het ook.`,
    shownOn: (wall: string) => `Staat nu alleen op: ${wall}`,
    takenOff: "Van de wand gehaald.",
    takenOffAll: "De hele wand is nu leeg.",
    nothingOnWall: "Er staat nu niets op de wand.",
    firstLetThrough: "Laat dit eerst door. Daarna kan het groot op de wand.",
    inClosing: "Groot op de wand kan in de afsluiting.",
  },

  tooSoon: {
    forestalled: "Een andere dagvoorzitter was u voor. Lees eerst deze tekst.",
    moved: "De lijst verschoof net. Lees eerst deze tekst.",
  },

  states: {
    held: "tegengehouden",
    later: "komt bij de beurt",
    ready: "mag op de wand",
    spotlit: "groot op de wand",
    pinned: "vastgezet",
    alone: "staat nog alleen",
    waits: "wacht op uw ja",
  },

  compare: {
    approved: "Goedgekeurd",
    newer: "Nieuwe tekst",
  },

  returned: (word: string) => `Teruggestuurd met: ${word}`,

  sendBack: {
    title: (table: number) => `Terug naar tafel ${table}`,
    titleToAuthor: "Terug naar wie dit schreef",
    label: "Wat wilt u de tafel vragen?",
    labelToAuthor: "Wat wilt u vragen?",
    hint: "De tafel leest dit bij het inzicht en kan het aanpassen. Leeg laten mag ook.",
    hintToAuthor: "Wie dit schreef leest het, en kan de tekst aanpassen. Leeg laten mag ook.",
    placeholder: "bijvoorbeeld: er staat een naam in",
    tooLong: (most: number) => `Dit is te lang. Er passen ${most} tekens in.`,
    go: "Stuur terug",
  },

  correct: {
    title: "Verbeter een tikfout",
    label: "Tekst van het inzicht",
    hint: (table: number) => `Tafel ${table} ziet wat u verandert. Laat de woorden verder van de tafel.`,
    empty: "Er moet tekst blijven staan. Wilt u het niet op de wand? Houd het dan tegen.",
    tooLong: (most: number) => `Dit is te lang. Er passen ${most} tekens in.`,
    go: "Verbeter",
    newer: "De tafel heeft de tekst intussen veranderd. Zo staat hij nu:",
    takeNewer: "Begin met deze tekst",
  },

  showOn: {
    notYet: "De zaal mag dit nog niet zien. Tot dan toont de wand wat u laat zien.",
    noWall: "Er is nog geen wand. Sluit er eerst een aan.",
  },

  alike: (tables: readonly number[], shared: readonly string[]) => {
    const names = tables.map((table) => `tafel ${table}`).join(", ");
    return shared.length === 0 ? `lijkt op: ${names}` : `lijkt op: ${names} (${shared.join(", ")})`;
  },

  alsoHere: (names: string) => `Ook hier: ${names}`,

  keys: {
    move: "kies een tekst",
    approve: "laat zien",
    hold: "wacht",
    sendBack: "stuur terug",
    spotlight: "groot op de wand",
    show: "op welke wand",
    pin: "zet vast",
    correct: "verbeter",
    takeOff: "haal van de wand",
    approveAll: "laat alles zien",
  },
};

export type QueueWords = typeof nl;
