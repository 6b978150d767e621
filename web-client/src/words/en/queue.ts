import type { QueueWords } from "../nl/queue";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

export const en: QueueWords = {
  title: (count) => `Shared with the room · ${count}`,
  waiting: (count) => `Waiting for your yes · ${count}`,
  nothingWaits: "Nothing is waiting for you. What is new appears on top here.",
  ofTable: (table) => `Table ${table}`,
  nowOnWall: "has the floor",
  empty: "Nothing shared yet",
  emptyExplain: "What the tables share with the room appears here. Each table’s chair chooses it.",
  readAll: "Read all",
  readLess: "Read less",
  question: (number, text) => `Question ${number}: ${text}`,
  explained: (terms) => `explained: ${terms}`,
  more: "More for this text",

  reflections: {
    title: (count) => `Reflections · ${count}`,
    one: "Reflection",
    unnamed: "without a name",
    nameChanged: "the name is new",
  },

  moderation: {
    title: "What the tables share",
    ways: { direct: "may go at once", held: "waits for your yes" },
    direct: "What a table shares goes on the wall when it has the floor. You can hold it back.",
    held: "Nothing goes on the wall without your yes, nor does a correction. What is there now stays.",
    changed: {
      direct: "What tables share may now go on the wall at once.",
      held: "What tables share now waits for your yes.",
    },
  },

  acts: {
    approve: "Show it",
    approveNew: "Show the new one",
    approveAll: (count) => `Show all ${count}`,
    wait: "Not yet",
    hold: "Hold back",
    letThrough: "Let through",
    sendBack: "Send back",
    spotlight: "Large on the wall",
    spotlightEnds: "No longer large",
    showOn: "Show on …",
    pin: "Pin it",
    unpin: "Unpin it",
    correct: "Correct a typo",
    takeOff: (text) => `Take off the wall: ${text}`,
    takeOffAll: "Take everything off the wall",
  },

  done: {
    approved: (count) =>
      plural(count, { one: "This may go on the wall.", other: `${count} texts may go on the wall.` }),
    held: "This stays off the wall.",
    letThrough: "This may go on the wall again.",
    sentBack: (table) => `Sent back to table ${table}.`,
    sentBackToAuthor: "Sent back to who wrote this.",
    spotlit: "This is now large on the wall.",
    spotlitLater: "The wall is blank now. This is large on it as soon as you show the wall again.",
    spotlightEnded: "This is no longer large on the wall.",
    pinned: "This stays, with the next table too.",
    unpinned: "This goes when its table goes.",
    corrected: (table) => `Corrected. Table ${table} sees it too.`,
    shownOn: (wall) => `Now alone on: ${wall}`,
    takenOff: "Taken off the wall.",
    takenOffAll: "The whole wall is blank now.",
    nothingOnWall: "There is nothing on the wall now.",
    firstLetThrough: "Let this through first. Then it can be large on the wall.",
    inClosing: "Large on the wall is for the closing round.",
  },

  tooSoon: {
    forestalled: "Another moderator was faster than you. Please read this text first.",
    moved: "The list has just moved. Please read this text first.",
  },

  states: {
    held: "held back",
    later: "comes with its table",
    ready: "may go on the wall",
    spotlit: "large on the wall",
    pinned: "pinned",
    waits: "waiting for your yes",
    alone: "stands alone so far",
  },

  compare: {
    approved: "Approved",
    newer: "New text",
  },

  returned: (word) => `Sent back with: ${word}`,

  sendBack: {
    title: (table) => `Back to table ${table}`,
    titleToAuthor: "Back to who wrote this",
    label: "What would you ask the table?",
    labelToAuthor: "What would you ask?",
    hint: "The table reads this with the insight and can change it. You may leave it empty.",
    hintToAuthor: "Who wrote this reads it and can change the text. You may leave it empty.",
    placeholder: "for example: there is a name in it",
    tooLong: (most) => `This is too long. ${most} characters fit.`,
    go: "Send back",
  },

  correct: {
    title: "Correct a typo",
    label: "Text of the insight",
    hint: (table) => `Table ${table} sees what you change. Leave its words as they are otherwise.`,
    empty: "Some text has to stay. If it should not be on the wall, hold it back.",
    tooLong: (most) => `This is too long. ${most} characters fit.`,
    go: "Correct",
    newer: "The table has changed the text meanwhile. It now reads:",
    takeNewer: "Begin with this text",
  },

  showOn: {
    notYet: "The room may not see this yet. Until then the wall follows you.",
    noWall: "There is no wall yet. Connect one first.",
  },

  alike: (tables, shared) => {
    const names = tables.map((table) => `table ${table}`).join(", ");
    return shared.length === 0 ? `like: ${names}` : `like: ${names} (${shared.join(", ")})`;
  },

  alsoHere: (names) => `Also here: ${names}`,

  keys: {
    move: "choose a text",
    approve: "show",
    hold: "not yet",
    sendBack: "send back",
    spotlight: "large on the wall",
    show: "on which wall",
    pin: "pin",
    correct: "correct",
    takeOff: "take off the wall",
    approveAll: "show all",
  },
};
