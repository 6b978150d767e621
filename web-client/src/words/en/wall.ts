import type { WallWords } from "../nl/wall";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

const insights = (count: number) => plural(count, { one: "1 insight", other: `${count} insights` });
const tables = (count: number) => plural(count, { one: "1 table", other: `${count} tables` });

export const en: WallWords = {
  pageTitle: "Wall · Oogst",
  catchingUp: "catching up",

  pairing: {
    title: "This wall is ready",
    explain: "Moderator: choose ‘Connect a wall’ on your screen and type this code.",
    busy: "One moment, the code is on its way…",
    code: "This wall’s code",
    paired: "This wall is connected",
    pairedExplain: "The conference will appear here in a moment.",
  },

  welcome: {
    now: "Now",
    until: (time) => `until ${time}`,
    next: (time) => `At ${time}`,
    left: (minutes) => plural(minutes, { one: "1 minute left", other: `${minutes} minutes left` }),
    over: "time is up",
    wifi: "Wi-Fi",
    wifiPassword: "Password",
    joinAt: "Go to",
    joinCode: "and enter the code on your table’s card.",
    joinScan: "Point your phone’s camera at the card on your table.",
    tables,
  },

  opening: {
    title: "Time to bring in the harvest",
    explain: "Each table now tells what it has found.",
    first: (table) => `Table ${table} goes first`,
    next: (table) => `Next: table ${table}`,
    over: "Every table has had the floor",
    overSkipped: "The tables have had the floor",
    overExplain: "Thank you for listening.",
  },

  floor: {
    table: "table",
    hasFloor: "has the floor",
    empty: "Listen in",
    emptyExplain: (table) => `Table ${table} tells what was said around it.`,
    next: (table) => `Next: table ${table}`,
    last: "The last table",
    question: (number, text) => `Question ${number} · ${text}`,
    shortQuestion: (number) => `question ${number}`,
    order: "Order of the tables",
    more: (count) => `and ${count} more`,
    spoken: "has spoken",
    toEnd: "to the end",
    minutes: (count) => plural(count, { one: "1 minute", other: `${count} minutes` }),
    timeUp: "time is up",
    forTable: (table) => `for table ${table}`,
    lastMinute: "last minute",
    roundsOff: (table) => `table ${table} is rounding off`,
  },

  card: {
    table: (number) => `Table ${number}`,
    part: (number, of) => `part ${number} of ${of}`,
    pinned: "pinned",
    andMore: (count) => `+${count}`,
  },

  pages: (page, of) => `${page} of ${of}`,

  sections: {
    title: "The harvest so far",
    empty: "The harvest of all tables will appear here",
    emptyExplain: "As soon as a table shares something with the room, you will see it.",
    count: (all, of) => `${insights(all)} from ${tables(of)}`,
  },

  groups: {
    title: "What belongs together",
    lone: "Also said",
    company: (all, of) => `${insights(all)} · ${plural(of.length, { one: "table", other: "tables" })} ${of.join(", ")}`,
  },

  reflections: {
    title: "Reflections",
    empty: "Reflections will appear here",
    emptyExplain: "What people would like to say about this day, you will read here.",
    ofReporter: "Reporter",
  },

  theme: {
    explain: "What the tables share with the room about this will appear here.",
    none: "This is what we talk about today",
  },

  programme: {
    past: "done",
  },

  stage: {
    left: "to speak",
    roundOff: "round off now",
    empty: "Tell what your table has found",
    emptyExplain: "What the room sees of your table on the wall, you will see here, too.",
    before: "Soon the tables will tell what they have found",
    over: "The tables have had the floor",
  },

  test: {
    title: "Test picture",
    pixels: "pixels",
    sample: (px) =>
      `These are the smallest letters of an insight: ${px} pixels. Can you read this at the back of the room?`,
    edges:
      "Do you see the whole edge on all four sides? Then the picture fits. Is the star round and sharp? Then it is set well.",
  },

  thanks: {
    title: "Thank you",
    harvest: (all, of) => `Together we brought in ${insights(all)} from ${tables(of)}.`,
    none: "It was good to have you here.",
    insights,
  },
};
