import type { WorkWords } from "../nl/work";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

export const en: WorkWords = {
  menu: "Move and more",
  menuOf: (start) => `Move and more: ${start}`,
  up: "Up",
  down: "Down",
  place: (place, count) => `Place ${place} of ${count}`,
  toQuestion: "Put with another question",
  moved: (name) => `Now with: ${name}.`,
  leave: "Never mind",

  merge: "Merge with another insight",
  mergeChoose: "Choose the insight that belongs with it. It may be under another question.",
  mergeThis: "This is the one you are merging. Now choose the other.",
  mergeHere: "Merge with this one",
  mergeWith: (start) => `Merge with this one: ${start}`,
  mergeShared: "This is shared with the hall. Only the table chair can merge it.",
  mergeTooLong: "Together these two are too long for one insight. Make one of them shorter first.",
  mergeWaits: "What you typed here is still on its way. Merge as soon as it is saved.",
  merged: "Merged. Both texts are kept.",
  mergedFrom: (count) => `Merged from ${count}`,
  unmerge: "Take apart again",
  unmerged: "Taken apart again.",

  split: {
    here: "Split here",
    where: "Put the cursor in the text, at the place where the second insight begins.",
    later: "Will be split as soon as everything is saved.",
    done: "Split. The second part is below it.",
  },

  finish: {
    title: "Done talking?",
    now: "Now: read back together",
    chair: "Read out what is written and hear whether everyone meant it like that. Then choose what the hall hears.",
    scribe:
      "Read out what is written and hear whether everyone meant it like that. Then the table chair chooses what the hall hears.",
  },

  readBack: {
    open: "Read everything back",
    title: "Reading back",
    progress: (place, count) => `${place} of ${count}`,
    said: (said, count) => `${said} of ${count} read back.`,
    confirm: "This is what we meant",
    back: "Previous",
    next: "Next",
    skip: "Skip",
    same: "this is what we meant",
    changed: "changed since it was read back",
    not: "not read back yet",
    allDone: "Everything has been read back",
    through: "You are at the end",
    left: (count) =>
      plural(count, {
        one: "1 insight has not been read back yet.",
        other: `${count} insights have not been read back yet.`,
      }),
    chairNext: "Now choose what the hall hears.",
    scribeNext: "Now the table chair chooses what the hall hears.",
  },

  sharing: {
    open: "Choose what the hall hears",
    title: "What does the hall hear?",
    explain: "You speak about the first two when your table has the floor. The others go along on the wall.",
    closed: "You cannot share anything now. You can from the start of the conference to its end.",
    toHall: (count) => (count === 0 ? "To the hall" : `To the hall: ${count}`),
    nothing: "What you share with the hall comes here. Tap Share below at what the hall has to hear.",
    stays: "Stays at your table",
    count: (count) => plural(count, { one: "1 to the hall.", other: `${count} to the hall.` }),
    speakAbout: "you speak about this",
    goesAlong: "goes along",
    share: "Share",
    shareOf: (start) => `Share: ${start}`,
    takeBack: "Take back",
    takeBackOf: (start) => `Take back: ${start}`,
    upOf: (start) => `Up: ${start}`,
    downOf: (start) => `Down: ${start}`,
    done: "Done",
  },

  speaking: {
    open: "Show my insights large",
    title: "You have the floor",
    progress: (place, count) => `${place} of ${count}`,
    speakAbout: "You speak about this",
    goesAlong: "Goes along on the wall",
    next: "Next",
    show: "Show this on the wall",
    nextShows: "Next, on the wall too",
    notShown: "not on the wall yet",
    minutesLeft: (minutes) =>
      minutes === 0
        ? "Please round off"
        : plural(minutes, { one: "Your last minute", other: `${minutes} minutes left` }),
    last: "That was the last one",
    back: "Previous",
    over: "That was all",
    overText: "Thank the hall. The moderator will give another table the floor.",
    finish: "Close",
    nothing: "Your table has not shared anything yet",
    nothingText: "You can simply speak. Or share something now, and the hall reads along.",
  },

  versions: {
    open: "Earlier versions",
    title: "How it read before",
    loading: "Looking…",
    nothing: "This text has not been changed yet.",
    offline: "We cannot get the earlier versions now.",
    again: "Try again",
    by: (time, name) => (name === undefined ? time : `${time}, ${name}`),
    bringBack: "Bring this one back",
    bringBackOf: (start) => `Bring this one back: ${start}`,
    done: "Brought back as it was.",
  },
};
