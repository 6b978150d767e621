import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

const ago = (minutes: number) =>
  minutes < 1 ? "zojuist" : plural(minutes, { one: "1 minuut geleden", other: `${minutes} minuten geleden` });

export const nl = {
  back: "Terug",

  sentBack: {
    title: "De dagvoorzitter stuurde een inzicht terug",
    said: "De dagvoorzitter vraagt:",
    silent: "De dagvoorzitter stuurde dit terug. Kijk er samen nog eens naar.",
    change: "Pas hem aan",
  },

  people: {
    none: "Zodra er iemand aan deze tafel inlogt, staat die hier.",
    you: "u",
    here: "verbonden",
    away: "niet verbonden",
    writesToo: "schrijft mee",
    chairHint: "Laat iemand meeschrijven. Dan typt u samen, elk op een eigen scherm.",
    makeScribe: "Laat schrijven",
    makeScribeOf: (name: string) => `Laat schrijven: ${name}`,
    unmakeScribe: "Stop schrijven",
    unmakeScribeOf: (name: string) => `Stop schrijven: ${name}`,
    otherCode: "Andere code invullen",
    everyone: "Iedereen aan tafel mag meeschrijven",
    everyoneOn: "Iedereen aan tafel mag nu meeschrijven.",
    everyoneOff: "Alleen u en de schrijvers schrijven nu.",
  },

  handOver: {
    open: "Geef de tafel door",
    title: "Wie leidt de tafel verder?",
    explain: "Die persoon wordt tafelvoorzitter en kiest wat de zaal hoort. U kunt blijven schrijven.",
    choose: "Kies iemand",
    away: (name: string) => `${name}, niet verbonden`,
    go: "Geef door",
    goTo: (name: string) => `Geef door aan ${name}`,
    done: (name: string) => `${name} leidt nu de tafel. U kunt verder als schrijver.`,
  },

  takeOver: {
    open: "Ik neem het over",
    title: "De tafel overnemen",
    explain: (chair: string) => `Kan ${chair} niet verder? Dan leidt u de tafel. Wat er staat, blijft staan.`,
    explainEmpty: "Nu leidt niemand deze tafel. U kunt dat doen.",
    ask: "Vraag het aan de tafel",
    askHint: "Het is rond als iemand anders aan tafel ja zegt. De organisatie kan dat ook.",
    card: "Ik heb de kaart van de voorzitter",
    cardTitle: "Code van de voorzitter",
    cardHint: "De code staat op de kaart voor de tafelvoorzitter. Dan leidt u de tafel meteen.",
    go: "Neem over",
    busy: "Ogenblik…",
    already: (name: string) => `${name} heeft het al gevraagd.`,
    mistyped: "Deze code klopt niet helemaal. Vergelijk hem met de kaart.",
    offline: "Wij krijgen geen verbinding. Probeer het zo nog eens.",
    otherCard: "Dit is niet de kaart van de voorzitter van deze tafel.",
  },

  question: {
    title: (name: string) => `Mag ${name} de tafel leiden?`,
    chairs: (name: string) => `${name} vraagt of het mag. Zegt u ja, dan schrijft u verder mee.`,
    agrees: "Zeg alleen ja als u het er aan tafel over eens bent.",
    yes: "Ja, dat is goed",
    no: "Nee",
    later: "Nu niet",
    agreed: (name: string) => `${name} leidt nu de tafel.`,
    refused: "U blijft de tafel leiden.",
    asked: "U vroeg of u de tafel mag leiden",
    askedText: "Vraag iemand aan tafel om op het eigen scherm ja te zeggen. De organisatie kan dat ook.",
    takeBack: "Toch niet",
  },

  tookOver: {
    title: (name: string) => `${name} leidt nu de tafel`,
    titleUnnamed: "Iemand anders leidt nu de tafel",
    text: "U kunt verder als schrijver. Alles wat u typte, gaat gewoon mee.",
    textReader: "U leest nu mee. Alles wat u typte, gaat gewoon mee.",
    done: "Begrepen",
  },

  writes: {
    here: (name: string) => `${name} schrijft hier`,
    more: (name: string, others: number) => `${name} en nog ${others} schrijven hier`,
  },

  calls: {
    label: "Laat iets weten",
    ready: "Wij zijn klaar",
    help: "Wij hebben hulp nodig",
    isReady: "Uw tafel is klaar",
    isReadyText: "De dagvoorzitter ziet dat. U mag gewoon verder typen.",
    notReady: "Toch nog niet klaar",
    helpAsked: "Uw tafel vraagt om hulp",
    helpAskedText: (minutes: number) => `Gevraagd: ${ago(minutes)}. De dagvoorzitter en de organisatie zien het.`,
    noHelp: "Niet meer nodig",
    toldReady: "De dagvoorzitter ziet dat uw tafel klaar is.",
    toldNotReady: "Uw tafel gaat nog even door.",
    toldHelp: "Hulp is gevraagd. U kunt rustig verder praten.",
    toldNoHelp: "De vraag om hulp is weg.",
    helpComes: "Er komt iemand naar uw tafel",
    helpAgain: "Er is nog niemand",
    helpDone: "Wij zijn geholpen",
    helpGone: "Iemand aan uw tafel zegt dat hulp niet meer nodig is.",
  },

  message: {
    title: "Bericht van de dagvoorzitter",
    seen: "Gezien",
    told: "De dagvoorzitter ziet dat uw tafel dit gelezen heeft.",
    waits: "De tafelvoorzitter of een schrijver tikt straks op Gezien.",
  },

  meaning: {
    ask: "Wat betekent dit?",
    asked: "Gevraagd",
    told: "De tafelvoorzitter ziet de vraag. Niemand ziet dat u het vroeg.",
    toldLater: "De vraag gaat mee zodra er weer verbinding is. Niemand ziet dat u het vroeg.",
    count: (count: number) =>
      plural(count, {
        one: "Iemand vraagt: wat betekent dit?",
        other: `${count} keer gevraagd: wat betekent dit?`,
      }),
    explain: "Leg uit",
    change: "Pas uitleg aan",
    label: "Uitleg",
    title: "Leg dit inzicht uit",
    field: "Uitleg in gewone woorden",
    hint: "Deze uitleg staat daarna bij het inzicht.",
    save: "Zet de uitleg erbij",
    empty: "Typ eerst een uitleg.",
    done: "De uitleg staat erbij.",
    gone: "De uitleg is weg.",
    tooLong: (most: number) => `Dit is te lang. Er passen ${most} tekens in.`,
  },

  term: {
    open: "Zet een woord in de woordenlijst",
    title: "Een woord voor alle tafels",
    explain: "Iedereen in de zaal kan daarna zien wat dit woord betekent.",
    term: "Moeilijk woord",
    plain: "Gewoner woord (mag leeg blijven)",
    explanation: "Wat betekent het?",
    go: "Zet in de woordenlijst",
    missing: "Vul een woord en een uitleg in.",
    done: (term: string) => `"${term}" staat in de woordenlijst van alle tafels.`,
  },
};

export type TogetherWords = typeof nl;
