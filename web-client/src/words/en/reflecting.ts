import type { ReflectingWords } from "../nl/reflecting";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

export const en: ReflectingWords = {
  title: "What do you take home?",
  label: "Your reflection",
  hint: "One short thought for the hall. The moderator chooses what goes on the wall.",
  placeholder: "What moved you? What will you do differently?",

  mayName: "You may mention my name",
  named: (name) => `Your name will stand beside your words: ${name}.`,
  nameless: "No name stands beside your words.",
  namelessAs: (label) => `No name stands beside your words, only “${label}”.`,

  left: (count) => plural(count, { one: "1 character left", other: `${count} characters left` }),
  over: (count) => plural(count, { one: "1 character too many", other: `${count} characters too many` }),
  go: "Send to the moderator",
  sent: "Your reflection is below.",
  draft: "Not sent yet. What you type stays on this device.",
  empty: "First type what you take home.",
  tooLong: (most) => `There is room for ${most} characters in a reflection. Please make it shorter.`,

  waits: {
    too_early: (phase) => `You can send from “${phase}” on. What you type stays on this device.`,
    closed: "You cannot send anything just now. What you type stays on this device.",
    enough: (most) => `You have sent ${most} reflections. Take one back to send a new one.`,
  },

  own: {
    title: "What you sent",
    none: "Nothing yet. What you send stands here, and you can see what becomes of it.",
    withName: "with your name",
    withoutName: "without your name",
    word: "The moderator:",
    silent: "The moderator sent this back without a word.",
    change: "Change",
    changeOf: (start) => `Change: ${start}`,
    nameAway: "Leave my name out",
    nameAwayOf: (start) => `Leave my name out of: ${start}`,
    takeBack: "Take back",
    takeBackOf: (start) => `Take back: ${start}`,
    takenBack: "The text is in the field again.",
    nameTaken: "Your name is left out now.",
  },

  change: {
    label: "Your reflection, changed",
    go: "Send again",
    leave: "Leave it as it was",
    left: "It stays as it was.",
  },

  standings: {
    here: "still only on this device",
    waits: "saved, with the moderator",
    held: "saved, the moderator is holding on to it",
    returned: "sent back",
    on_wall: "on the wall",
    leaving: "being taken back",
  },
};
