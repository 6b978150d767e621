import type { ReporterWords } from "../nl/reporter";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

export const en: ReporterWords = {
  pageTitle: "Reporter · Oogst",
  waiting: "One moment, the conference is on its way…",
  now: "Now",
  until: "until this ends",
  parts: "On this page",

  wall: {
    title: "On the wall now",
    unknown: "The wall appears here as soon as there is a connection.",
    short: "Wall",
    picture: "The wall, made small. The tables' insights below say which of them are on it.",
  },

  reflection: { short: "Reflection" },

  shared: {
    title: "What the tables shared",
    short: "Insights",
    where: "From whom?",
    all: "All tables",
    wholeTheme: (letter, title) => `Theme ${letter}: ${title}`,
    words: "Search for words",
    count: (count) => plural(count, { one: "1 insight", other: `${count} insights` }),
    nothing: "Nothing shared yet. As soon as a table shares something with the hall, you can read it here.",
    notFound: "No insights found.",
    showAll: "Show everything",
    question: (number) => `question ${number}`,
    note: "Put in my notes",
  },

  notes: {
    title: "Your notes",
    short: "Notes",
    label: "Your notes",
    placeholder: "What you write here is for you alone.",
    onlyHere: "Only on this device. Every letter is kept at once.",
    lostWithPage: "This device keeps nothing once you close the page. Download your notes in time.",
    line: (table, text) => `Table ${table}: ${text}`,
    added: "It is in your notes.",
    download: "Download",
    file: "notes.txt",
    copy: "Copy",
    copied: "Copied. You can paste it somewhere now.",
  },
};
