import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

export const nl = {
  product: "Oogst",
  language: "Taal",
  close: "Sluit",
  undo: "Maak ongedaan",
  menu: "Menu",
  table: (number: number) => `Tafel ${number}`,
  atTable: (number: number) => `tafel ${number}`,
  theme: (letter: string) => `Thema ${letter}`,
  question: (number: number) => `Vraag ${number}`,

  kinds: {
    knowledge: { name: "kennis", short: "kennis" },
    experience: { name: "ervaring", short: "ervaring" },
    idea: { name: "idee", short: "idee" },
    direction: { name: "oplossingsrichting", short: "richting" },
    quote: { name: "citaat", short: "citaat" },
    question: { name: "vraag", short: "vraag" },
  },

  roles: {
    chair: "tafelvoorzitter",
    scribe: "schrijver",
    participant: "deelnemer",
    moderator: "dagvoorzitter",
    reporter: "verslaggever",
    organiser: "organisator",
    wall: "wand",
  },

  states: {
    here: "nog op dit toestel",
    safe: "bewaard",
    shared: "gedeeld",
    held: "wacht op de dagvoorzitter",
    returned: "teruggestuurd",
    onWall: "op de wand",
    withdrawn: "weggehaald",
  },

  connection: {
    safe: "Alles is bewaard",
    typing: "Nog niet erbij gezet",
    saving: (count: number) => `Wordt bewaard: ${count}`,
    waiting: (count: number) =>
      plural(count, { one: "Alleen nog op dit toestel: 1", other: `Alleen nog op dit toestel: ${count}` }),
    connecting: "Verbinding maken…",
    connected: "Verbonden",
    lost: "Geen verbinding. Typ rustig door, wij bewaren het hier.",
    lostReading: "Geen verbinding. Wij proberen het steeds opnieuw.",
    back: "Weer verbonden. Alles is nu bewaard.",
    unsaveable: "Bewaren lukt nu even niet. Laat deze pagina open, wij proberen het steeds opnieuw.",
    memoryOnly: "Dit toestel kan niets vasthouden als u de pagina sluit. Laat de pagina open tot alles bewaard is.",
    ended: "U bent afgemeld. Vul uw code opnieuw in, dan gaat alles verder.",
    outdated: "Er is een nieuwe versie van deze pagina. Laad de pagina opnieuw.",
    tryNow: "Probeer nu",
    reload: "Laad opnieuw",
    enterCode: "Vul de code in",
  },

  again: {
    title: "Vul uw code nog eens in",
    explain: "U bent lang weg geweest. Wat u typte is er nog; na de code gaat het vanzelf mee.",
    label: "Uw code",
    go: "Ga verder",
    mistyped: "Deze code klopt niet helemaal. Vergelijk hem met de kaart op uw tafel.",
    offline: "Wij krijgen geen verbinding. Probeer het zo nog eens.",
    anotherPerson: "Deze code is van iemand anders. Neem de code waarmee u hier begon.",
  },

  leftOver: {
    title: "Dit had u getypt",
    explain: "Dit kon er niet bij. Neem over wat u wilt houden en zet het er opnieuw in.",
    label: "Wat u had getypt",
    copy: "Neem over",
    copied: "Overgenomen. U kunt het nu ergens plakken.",
    done: "Klaar",
  },

  time: {
    left: (minutes: number, seconds: number) =>
      minutes > 0
        ? plural(minutes, { one: "nog 1 minuut", other: `nog ${minutes} minuten` })
        : plural(seconds, { one: "nog 1 seconde", other: `nog ${seconds} seconden` }),
    over: (minutes: number) =>
      minutes > 0
        ? plural(minutes, { one: "1 minuut over de tijd", other: `${minutes} minuten over de tijd` })
        : "de tijd is om",
  },
};

export type SharedWords = typeof nl;
