import type { OrganiserWords } from "../nl/organiser";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

export const en: OrganiserWords = {
  pageTitle: "Organiser · Oogst",
  waiting: "One moment, the conference is on its way…",
  until: "until this part ends",
  openEnded: "no end time",
  now: "Now",

  totals: {
    title: "At a glance",
    connected: "connected now",
    ofPeople: (count) => `of ${count} who signed in`,
    tables: "tables in use",
    ofTables: (count) => `of ${count} tables`,
    written: "insights written",
    shared: "shared with the room",
    walls: (count) => plural(count, { one: "wall connected", other: "walls connected" }),
    ofWalls: (count) => `of ${count} set up`,
    unseated: "not at a table yet",
  },

  unseated: {
    title: "Not at a table yet",
    explain: "They have signed in but do not sit at a table. Show them the way.",
    everyone: "Everyone who signed in sits at a table.",
  },

  tables: {
    title: "Tables",
    seats: (taken, of) => `${taken} of ${of} seats`,
    nobody: "Nobody yet. Whoever signs in with this table’s card appears here.",
    noChair: "no chair yet",
    nobodyHere: "nobody connected",
    written: (count) => `${count} written`,
    shared: (count) => `${count} shared`,
    nothing: "nothing written yet",
    last: (minutes) =>
      minutes < 1
        ? "the latest just now"
        : plural(minutes, { one: "the latest 1 minute ago", other: `the latest ${minutes} minutes ago` }),
  },

  staff: { title: "Who leads the day" },
  here: "connected",
  away: "not connected",
};
