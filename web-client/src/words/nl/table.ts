import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");
const about = (minutes: number) =>
  plural(minutes, { one: "nog ongeveer 1 minuut", other: `nog ongeveer ${minutes} minuten` });
const signs = new Intl.NumberFormat("nl");

export const nl = {
  pageTitle: (table: number) => `Tafel ${table} · Oogst`,
  loading: "Uw tafel wordt gedekt…",

  until: {
    check_in: "tot het begin",
    plenary: "tot de opening",
    break: "tot de pauze",
    tables: "tot het tafelgesprek",
    closing: "tot de afsluiting",
    ended: "tot het einde",
  },

  questions: {
    label: "Vragen",
    free: "Vrij",
    freeTitle: "Wat u verder nog hoorde",
    freeHint: "Voor alles wat niet bij een vraag past.",
    insights: (count: number) => plural(count, { one: "inzicht", other: "inzichten" }),
    minutes: (minutes: number) => plural(minutes, { one: "1 minuut", other: `${minutes} minuten` }),
    untilAbout: (time: string) => `tot ongeveer ${time}`,
    now: "nu aan de beurt",
    list: (name: string) => `Inzichten bij ${name}`,
  },

  empty: {
    title: "Hier komt wat uw tafel te zeggen heeft",
    write:
      "Luister naar elkaar en schrijf hieronder op wat u raakt. Eén gedachte per keer. Gewone woorden zijn het best.",
    read: "De tafelvoorzitter schrijft op wat er gezegd wordt. U leest hier mee.",
  },

  compose: {
    label: "Nieuw inzicht",
    placeholder: "Wat hoorde u aan tafel?",
    add: "Zet erbij",
    nothing: "Typ eerst wat u hoorde. Daarna kunt u het erbij zetten.",
    added: "Het staat erbij.",
  },

  field: {
    left: (count: number) => plural(count, { one: "nog 1 teken", other: `nog ${signs.format(count)} tekens` }),
    full: "Meer past er niet in. Begin een nieuw inzicht voor de rest.",
    cut: (count: number, most: number) =>
      `Er passen ${signs.format(most)} tekens in een inzicht. ${plural(count, {
        one: "Het laatste teken is",
        other: `De laatste ${signs.format(count)} tekens zijn`,
      })} weggelaten.`,
  },

  kind: "Soort",
  perspectives: "Van wie?",
  text: "Tekst van het inzicht",

  card: {
    edit: "Pas aan",
    editOf: (start: string) => `Pas aan: ${start}`,
    done: "Klaar",
    movedAway: "Iemand zette dit inzicht ergens anders. Wat u typte, staat erin.",
    share: "Deel met de zaal",
    unshare: "Haal terug",
    withdraw: "Haal weg",
    restore: "Zet terug",
    empty: "Nog geen tekst",
    more: "Lees alles",
    less: "Toon minder",
    by: (name: string) => `door ${name}`,
    saving: "wordt bewaard",
    sharing: "wordt gedeeld",
    unsharing: "wordt teruggehaald",
    moving: "wordt weggehaald",
    restoring: "wordt teruggezet",
    late: "na afloop",
    readsAlong: "Uw tafel leest meteen mee.",
  },

  aside: (count: number) => `Weggehaald: ${count}`,

  done: {
    shared: "Gedeeld met de zaal.",
    sharedLater: "Wordt gedeeld zodra er weer verbinding is.",
    unshared: "Niet meer gedeeld. Het blijft aan uw tafel.",
    unsharedLater: "Wordt teruggehaald zodra er weer verbinding is.",
    withdrawn: "Weggehaald. Het blijft onderaan staan, u kunt het terugzetten.",
    restored: "Teruggezet.",
  },

  ledger: {
    heard: "Aan deze tafel gehoord:",
    missing: "Nog niet gehoord:",
  },

  time: {
    thisQuestion: (minutes: number) => `Voor deze vraag: ${about(minutes)}`,
    question: (question: number, minutes: number) => `Voor vraag ${question}: ${about(minutes)}`,
    cues: {
      10: "Nog zo’n 10 minuten. Kwam alles aan bod?",
      5: "Nog zo’n 5 minuten. Rond rustig af.",
      1: "Nog 1 minuut. Schrijf het laatste op.",
      0: "De tijd is om. Typen kan gewoon nog.",
    },
    signal: "Seintje over de tijd",
    signalHint: "Bij 10, 5 en 1 minuut en als de tijd om is.",
    ways: { sound: "Geluid", vibration: "Trillen" },
  },

  bar: "Bewaren en tijd",

  people: {
    title: "Wie zit er aan tafel?",
    button: (here: number, all: number) => `Wie zit er aan tafel? ${here} van ${all} verbonden`,
  },

  you: {
    chair: "U bent nu tafelvoorzitter. U schrijft en u kiest wat de zaal hoort.",
    scribe: "U bent nu schrijver. U kunt meteen meeschrijven.",
    participant: "U leest nu mee.",
    table: (table: number) => `U zit nu aan tafel ${table}.`,
  },

  reading: "U leest mee. Wilt u ook schrijven? De tafelvoorzitter kan dat voor u aanzetten.",

  notice: {
    checkIn: "Goed dat u er bent",
    checkInText: "Uw scherm werkt. Kijk gerust rond, straks begint de bijeenkomst.",
    plenary: (title: string) => `Nu: ${title}`,
    plenaryText: "Straks praat u verder aan deze tafel. U mag alvast de vragen lezen.",
    breakText: "Straks begint het gesprek aan deze tafel. U mag alvast de vragen lezen.",
    closing: "De afsluiting is begonnen",
    closingChair: "Deel nu wat de zaal mag horen. De dagvoorzitter geeft de tafels om de beurt het woord.",
    closingText: "De dagvoorzitter geeft de tafels om de beurt het woord.",
    typingGoesOn: "Typen kan gewoon nog.",
    yours: "Uw tafel heeft het woord",
    yoursChair: "U hebt het woord",
    yoursChairText: "Vertel wat uw tafel deelde. De zaal leest mee op de wand.",
    yoursText: "Uw tafelvoorzitter vertelt. De zaal leest mee op de wand.",
    next: "U bent straks aan de beurt",
    nextText: (table: number) => `Tafel ${table} heeft nu het woord.`,
    nextFirst: "Uw tafel begint.",
    other: (table: number) => `Tafel ${table} heeft het woord`,
    otherText: "Kijk mee op de wand.",
    followWall: "Kijk mee naar de wand",
    reflect: "Wat neemt u mee?",
    reflectAgain: "De dagvoorzitter stuurde uw reflectie terug",
    ended: "De bijeenkomst is afgelopen",
    endedText: "Dank u wel. Wat hier staat is bewaard. Wat u nu nog typt, komt er als nakomer bij.",
  },
};

export type TableWords = typeof nl;
