import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

export const nl = {
  menu: "Verplaats en meer",
  menuOf: (start: string) => `Verplaats en meer: ${start}`,
  up: "Omhoog",
  down: "Omlaag",
  place: (place: number, count: number) => `Plaats ${place} van ${count}`,
  toQuestion: "Zet bij een andere vraag",
  moved: (name: string) => `Staat nu bij: ${name}.`,
  leave: "Laat maar",

  merge: "Voeg samen met een ander inzicht",
  mergeChoose: "Kies het inzicht dat erbij hoort. Het mag ook bij een andere vraag staan.",
  mergeThis: "Dit inzicht voegt u samen. Kies nu het andere.",
  mergeHere: "Voeg hiermee samen",
  mergeWith: (start: string) => `Voeg hiermee samen: ${start}`,
  mergeShared: "Dit is gedeeld met de zaal. Alleen de tafelvoorzitter kan het samenvoegen.",
  mergeTooLong: "Samen zijn deze twee te lang voor één inzicht. Maak er eerst een korter.",
  mergeWaits: "Wat u hier typte is nog onderweg. Voeg samen zodra dat bewaard is.",
  merged: "Samengevoegd. De twee teksten blijven bewaard.",
  mergedFrom: (count: number) => `Samengevoegd uit ${count}`,
  unmerge: "Haal weer uit elkaar",
  unmerged: "Weer uit elkaar gehaald.",

  split: {
    here: "Splits hier",
    where: "Zet de cursor in de tekst, op de plek waar het tweede inzicht begint.",
    later: "Wordt gesplitst zodra alles bewaard is.",
    done: "Gesplitst. Het tweede deel staat eronder.",
  },

  finish: {
    title: "Klaar met praten?",
    now: "Nu: lees samen terug",
    chair: "Lees voor wat er staat en hoor of iedereen het zo bedoelde. Kies daarna wat de zaal hoort.",
    scribe:
      "Lees voor wat er staat en hoor of iedereen het zo bedoelde. De tafelvoorzitter kiest daarna wat de zaal hoort.",
  },

  readBack: {
    open: "Lees alles voor",
    title: "Voorlezen",
    progress: (place: number, count: number) => `${place} van ${count}`,
    said: (said: number, count: number) => `${said} van ${count} voorgelezen.`,
    confirm: "Dit bedoelden we",
    back: "Vorige",
    next: "Volgende",
    skip: "Sla over",
    same: "dit bedoelden we",
    changed: "veranderd na het voorlezen",
    not: "nog niet voorgelezen",
    allDone: "Alles is voorgelezen",
    through: "U bent aan het einde",
    left: (count: number) =>
      plural(count, {
        one: "1 inzicht is nog niet voorgelezen.",
        other: `${count} inzichten zijn nog niet voorgelezen.`,
      }),
    chairNext: "Kies nu wat de zaal hoort.",
    scribeNext: "De tafelvoorzitter kiest nu wat de zaal hoort.",
  },

  sharing: {
    open: "Kies wat de zaal hoort",
    title: "Wat hoort de zaal?",
    explain: "Over de eerste twee vertelt u als uw tafel het woord heeft. De rest gaat mee op de wand.",
    closed: "Nu kunt u niets delen. Dat kan zodra de bijeenkomst begint, tot het einde.",
    toHall: (count: number) => (count === 0 ? "Naar de zaal" : `Naar de zaal: ${count}`),
    nothing: "Hier komt wat u met de zaal deelt. Tik hieronder op Deel bij wat de zaal moet horen.",
    stays: "Blijft aan uw tafel",
    count: (count: number) => plural(count, { one: "1 naar de zaal.", other: `${count} naar de zaal.` }),
    speakAbout: "hierover vertelt u",
    goesAlong: "gaat mee",
    share: "Deel",
    shareOf: (start: string) => `Deel: ${start}`,
    takeBack: "Haal terug",
    takeBackOf: (start: string) => `Haal terug: ${start}`,
    upOf: (start: string) => `Omhoog: ${start}`,
    downOf: (start: string) => `Omlaag: ${start}`,
    done: "Klaar",
  },

  speaking: {
    open: "Toon mijn inzichten groot",
    title: "U hebt het woord",
    progress: (place: number, count: number) => `${place} van ${count}`,
    speakAbout: "Hierover vertelt u",
    goesAlong: "Gaat mee op de wand",
    next: "Volgende",
    show: "Laat dit zien op de wand",
    nextShows: "Volgende, ook op de wand",
    notShown: "nog niet op de wand",
    minutesLeft: (minutes: number) =>
      minutes === 0 ? "Rond rustig af" : plural(minutes, { one: "Uw laatste minuut", other: `Nog ${minutes} minuten` }),
    last: "Dit was het laatste",
    back: "Vorige",
    over: "Dit was alles",
    overText: "Bedank de zaal. De dagvoorzitter geeft straks een andere tafel het woord.",
    finish: "Sluit",
    nothing: "Uw tafel heeft nog niets gedeeld",
    nothingText: "U mag gewoon vertellen. Of deel nu iets, dan leest de zaal mee.",
  },

  versions: {
    open: "Eerdere versies",
    title: "Zo stond het er eerder",
    loading: "Even zoeken…",
    nothing: "Deze tekst is nog niet veranderd.",
    offline: "Wij kunnen de eerdere versies nu niet ophalen.",
    again: "Probeer het nog eens",
    by: (time: string, name: string | undefined) => (name === undefined ? time : `${time}, ${name}`),
    bringBack: "Zet deze terug",
    bringBackOf: (start: string) => `Zet deze terug: ${start}`,
    done: "Teruggezet zoals het eerder was.",
  },
};

export type WorkWords = typeof nl;
