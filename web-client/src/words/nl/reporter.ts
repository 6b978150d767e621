import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

export const nl = {
  pageTitle: "Verslaggever · Oogst",
  waiting: "Ogenblik, de bijeenkomst komt eraan…",
  now: "Nu",
  until: "tot het einde hiervan",
  parts: "Op deze pagina",

  wall: {
    title: "Nu op de wand",
    unknown: "De wand verschijnt hier zodra er verbinding is.",
    short: "Wand",
    picture: "De wand in het klein. Bij de inzichten van de tafels leest u welke erop staan.",
  },

  reflection: { short: "Reflectie" },

  shared: {
    title: "Wat de tafels deelden",
    short: "Inzichten",
    where: "Van wie?",
    all: "Alle tafels",
    wholeTheme: (letter: string, title: string) => `Thema ${letter}: ${title}`,
    words: "Zoek op woorden",
    count: (count: number) => plural(count, { one: "1 inzicht", other: `${count} inzichten` }),
    nothing: "Nog niets gedeeld. Zodra een tafel iets met de zaal deelt, leest u het hier.",
    notFound: "Geen inzichten gevonden.",
    showAll: "Toon alles",
    question: (number: number) => `vraag ${number}`,
    note: "Zet in mijn notities",
  },

  notes: {
    title: "Uw notities",
    short: "Notities",
    label: "Uw notities",
    placeholder: "Hier schrijft u alleen voor uzelf.",
    onlyHere: "Alleen op dit toestel. Elke letter wordt meteen bewaard.",
    lostWithPage: "Dit toestel bewaart niets als u de pagina sluit. Download uw notities op tijd.",
    line: (table: number, text: string) => `Tafel ${table}: ${text}`,
    added: "Staat in uw notities.",
    download: "Download",
    file: "notities.txt",
    copy: "Neem over",
    copied: "Overgenomen. U kunt het nu ergens plakken.",
  },
};

export type ReporterWords = typeof nl;
