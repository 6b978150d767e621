import type { ModeratorWords } from "../nl/moderator";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

const tables = (count: number) => plural(count, { one: "1 table", other: `${count} tables` });
const minutes = (count: number) => plural(count, { one: "1 minute", other: `${count} minutes` });
const ofTable = (table: number | undefined) => (table === undefined ? "a table" : `table ${table}`);
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
    turns: { spoken: "done", now: "now", next: "next", to_come: "to come", skipped: "passed over" },
    give: (table) => `Give table ${table} the floor`,
    giveStill: (table) => `Give table ${table} the floor after all`,
    given: (table) => `Table ${table} has the floor.`,
    hold: "Drag to another place, or tap for more",
    menuOf: (table) => `Table ${table}: place in the round`,
    up: "Up",
    down: "Down",
    place: (table, place, of) => `Table ${table} is number ${place} of ${of}.`,
    skip: "Pass over",
    skipped: (table) => `Table ${table} is passed over. You can still give it the floor later.`,
    takeBackIn: "Take back into the round",
    backIn: (table) => `Table ${table} is back in the round.`,
    orderBy: "Order by",
    byNumber: "number",
    byTheme: "theme",
  },

  round: {
    left: (count, left) => (left === undefined ? `${tables(count)} to go` : `${tables(count)} to go, ${minutes(left)}`),
    each: (count) => `That is about ${minutes(count)} for each table.`,
    underOne: "That is less than 1 minute for each table.",
    fits: "That fits.",
    tooLong: (count) => `That takes ${minutes(count)} more than there are.`,
    turn: "Each table:",
    minutes: (count) => (count === 0 ? "no set time" : minutes(count)),
    fewer: "1 minute less for each table",
    more: "1 minute more for each table",
  },

  turn: {
    of: (table) => `Table ${table}:`,
    left: (time) => `${time} left`,
    over: (time) => `${time} over time`,
    shorter: "1 minute shorter for this table",
    longer: "1 minute longer for this table",
  },

  undo: {
    button: (what) => `Undo: ${what}`,
    steps: {
      move_phase: () => "another part began",
      give_floor: (table) => (table === undefined ? "nobody had the floor any more" : `table ${table} got the floor`),
      set_wall_mode: () => "the wall showed something else",
      blank_wall: () => "the wall was blanked or shown again",
      hold_insight: (table) => `an insight of ${ofTable(table)} was held back or let through`,
      move_table: (table) => `${ofTable(table)} went to another place`,
      order_tables: () => "the order changed",
      skip_table: (table) => `${ofTable(table)} was passed over or came back`,
      set_turn_time: () => "the time for each table changed",
      extend_turn: (table) => `the time of ${ofTable(table)} changed`,
      set_reveal: () => "insights came in another way",
      reveal_insight: (table) => `an insight of ${ofTable(table)} came onto the wall`,
      group_insights: () => "insights were put together",
      ungroup_insights: () => "insights were taken out of their group",
      name_group: () => "a group got another title",
      show_on_wall: () => "one of the walls showed something else",
    },
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
    someSkipped: "The others have had the floor. Passed over:",
    mode: "On the wall",
    modes: { floor: "table by table", all: "everything", theme: "by theme", kind: "by kind", groups: "in groups" },
    reveal: "Insights of a table come",
    reveals: { all: "all at once", one_by_one: "one by one" },
    revealNext: "Show this insight",
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
    minutes: "part shorter or longer",
    turnMinutes: "turn shorter or longer",
    skip: "pass over next",
    reveal: "next insight",
    clicker: "clicker: on, back, blank",
  },
};
