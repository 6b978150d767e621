import type { SharedWords } from "../nl/shared";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

export const en: SharedWords = {
  product: "Oogst",
  language: "Language",
  close: "Close",
  undo: "Undo",
  menu: "Menu",
  table: (number) => `Table ${number}`,
  atTable: (number) => `table ${number}`,
  theme: (letter) => `Theme ${letter}`,
  question: (number) => `Question ${number}`,

  kinds: {
    knowledge: { name: "knowledge", short: "knowledge" },
    experience: { name: "experience", short: "experience" },
    idea: { name: "idea", short: "idea" },
    direction: { name: "way forward", short: "way forward" },
    quote: { name: "quote", short: "quote" },
    question: { name: "question", short: "question" },
  },

  roles: {
    chair: "table chair",
    scribe: "scribe",
    participant: "participant",
    moderator: "moderator",
    reporter: "reporter",
    organiser: "organiser",
    wall: "wall",
  },

  states: {
    here: "only on this device",
    safe: "saved",
    shared: "shared",
    held: "waiting for the moderator",
    returned: "sent back",
    onWall: "on the wall",
    withdrawn: "removed",
  },

  connection: {
    safe: "Everything is saved",
    typing: "Not added yet",
    saving: (count) => `Saving: ${count}`,
    waiting: (count) =>
      plural(count, { one: "Still only on this device: 1", other: `Still only on this device: ${count}` }),
    connecting: "Connecting…",
    connected: "Connected",
    lost: "No connection. Keep typing, we hold on to it here.",
    lostReading: "No connection. We keep trying.",
    back: "Connected again. Everything is saved now.",
    unsaveable: "Saving does not work just now. Leave this page open, we keep trying.",
    memoryOnly:
      "This device cannot hold on to anything once you close the page. Leave it open until everything is saved.",
    ended: "You have been signed out. Enter your code again and you can carry on.",
    outdated: "There is a newer version of this page. Please reload it.",
    tryNow: "Try now",
    reload: "Reload",
    enterCode: "Enter the code",
  },

  again: {
    title: "Please enter your code again",
    explain: "You have been away for long. What you typed is still here and goes along once you are back in.",
    label: "Your code",
    go: "Continue",
    mistyped: "This code is not quite right. Compare it with the card on your table.",
    offline: "We cannot get a connection. Please try again in a moment.",
    anotherPerson: "This code belongs to someone else. Use the code you started with here.",
  },

  leftOver: {
    title: "You had typed this",
    explain: "This could not be added. Copy what you want to keep and put it in again.",
    label: "What you had typed",
    copy: "Copy",
    copied: "Copied. You can paste it now.",
    done: "Done",
  },

  time: {
    left: (minutes, seconds) =>
      minutes > 0
        ? plural(minutes, { one: "1 minute left", other: `${minutes} minutes left` })
        : plural(seconds, { one: "1 second left", other: `${seconds} seconds left` }),
    over: (minutes) =>
      minutes > 0
        ? plural(minutes, { one: "1 minute over time", other: `${minutes} minutes over time` })
        : "time is up",
  },
};
