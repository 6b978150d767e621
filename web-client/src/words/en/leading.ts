import type { LeadingWords } from "../nl/leading";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

export const en: LeadingWords = {
  calls: {
    title: "Tables need you",
    help: "needs help",
    onTheWay: "someone is on the way",
    chair: (name) => `May ${name} lead the table?`,
    floor: (nobody) =>
      nobody ? "has the floor, but nobody there is connected." : "has the floor, but its chair is not connected.",
    waits: (minutes) =>
      minutes < 1 ? "just now" : plural(minutes, { one: "waiting 1 minute", other: `waiting ${minutes} minutes` }),
    coming: "Someone is coming",
    comingTo: (table) => `Someone is coming to table ${table}`,
    told: (table) => `Table ${table} sees now that someone is coming.`,
    agree: "Yes, that is fine",
    agreeTo: (name, table) => `Yes, ${name} may lead table ${table}`,
    agreed: (name, table) => `${name} leads table ${table} now.`,
    heard: (count) => plural(count, { one: "1 table needs you", other: `${count} tables need you` }),
  },

  company: { nobody: "nobody connected", without_chair: "chair not connected" },

  ready: {
    one: "done",
    count: (count, all) => `${count} of ${all} tables done`,
  },

  message: {
    open: "Message to tables",
    title: "Message to tables",
    toAll: "All tables",
    toSome: "Choose tables",
    to: "To whom?",
    which: "Which tables?",
    table: (table) => `Table ${table}`,
    text: "Your message",
    placeholder: "Short and clear",
    ready: "Ready to send",
    sentences: [
      "Ten minutes left.",
      "Five minutes left.",
      "Please round off your talk.",
      "Choose what you share with the hall.",
      "Please come back to the hall.",
    ],
    left: (count) => plural(count, { one: "1 character left", other: `${count} characters left` }),
    tooLong: (most) => `A message has room for ${most} characters. Make it shorter.`,
    empty: "Type a message first.",
    noTables: "Choose at least one table.",
    go: "Send",
    sent: "The message has been sent.",
    takeBack: "Take back",
    sentTitle: "Sent",
    none: "Nothing sent yet. A message stays at a table until somebody taps Seen.",
    forAll: "to all tables",
    forTables: (tables) => `to table ${tables.join(", ")}`,
    seen: (count, of) => `seen by ${count} of ${of}`,
    seenByAll: "seen by everyone",
    unseen: (tables) => `Not yet: table ${tables.join(", ")}`,
  },
};
