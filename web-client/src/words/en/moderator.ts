import type { ModeratorWords } from "../nl/moderator";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

const insights = (count: number) => plural(count, { one: "1 insight", other: `${count} insights` });

export const en: ModeratorWords = {
  pageTitle: "Moderator · Oogst",
  waiting: "One moment, the conference is on its way…",
  connected: (count) => plural(count, { one: "1 person connected", other: `${count} people connected` }),

  phases: {
    label: "Programme",
    now: "now",
    starts: (title, time) => `${title}, at ${time}`,
    untilEnd: "until this part ends",
    openEnded: "no end time",
    shorter: "1 minute shorter",
    longer: "1 minute longer",
    goOn: (title) => `Move on to ${title}`,
    back: (title) => `Back to ${title}`,
    moved: (title) => `The programme is now at: ${title}.`,
    last: "This is the last part. Thank you.",
  },

  tables: {
    title: "At the tables",
    round: "The floor",
    written: (count) => `${count} written`,
    shared: (count) => `${count} shared`,
    nothing: "nothing written yet",
    turns: { spoken: "done", now: "now", next: "next", to_come: "to come" },
    give: (table) => `Give table ${table} the floor`,
    given: (table) => `Table ${table} has the floor.`,
    none: "Nobody has the floor yet.",
    take: "Nobody has the floor",
    taken: "Nobody has the floor now.",
  },

  wall: {
    title: "On the wall now",
    picture: "This is what the wall looks like now",
    blankNow: "The wall is blank",
    blank: "Blank the wall",
    show: "Show the wall again",
    next: "Next table",
    first: "Give the first table the floor",
    soon: (table, count) => `Next: table ${table}, ${insights(count)}`,
    allSpoken: "Every table has had the floor.",
    mode: "On the wall",
    modes: { floor: "table by table", all: "all at once", theme: "by theme", kind: "by kind" },
  },

  walls: {
    title: "Connected walls",
    none: "There is no wall yet. On the computer at the projector, open this page:",
    connect: "Connect a wall",
    count: (connected, of) => `Walls: ${connected} of ${of} connected`,
    explain: "The wall shows a code of 5 characters. Type it here.",
    code: "Code on the wall",
    name: "What is this wall called? You may leave this empty.",
    namePlaceholder: "for example: main hall",
    go: "Connect",
    busy: "One moment…",
    done: "The wall is connected.",
    short: "The code has 5 characters. Please look at the wall again.",
    offline: "We cannot get a connection. Please try again in a moment.",
    unnamed: (place) => `Wall ${place}`,
    here: "connected",
    away: "not connected",
    remove: "Disconnect",
    removeNamed: (name) => `Disconnect ${name}`,
    removed: (name) => `${name} is disconnected. The wall shows a code again.`,
  },

  keys: {
    title: "Keys",
    space: "space",
    next: "next table",
    blank: "blank the wall or show it",
    mode: "table by table or all",
    undo: "undo",
    minutes: "minute shorter or longer",
  },
};
