import type { TableWords } from "../nl/table";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");
const about = (minutes: number) => plural(minutes, { one: "about 1 minute", other: `about ${minutes} minutes` });
const signs = new Intl.NumberFormat("en");

export const en: TableWords = {
  pageTitle: (table) => `Table ${table} · Oogst`,
  loading: "Laying your table…",

  until: {
    check_in: "until the start",
    plenary: "until the opening",
    break: "until the break",
    tables: "until the table talk",
    closing: "until the closing",
    ended: "until the end",
  },

  questions: {
    label: "Questions",
    free: "Other",
    freeTitle: "What else you heard",
    freeHint: "For everything that fits none of the questions.",
    insights: (count) => plural(count, { one: "insight", other: "insights" }),
    minutes: (minutes) => plural(minutes, { one: "1 minute", other: `${minutes} minutes` }),
    untilAbout: (time) => `until about ${time}`,
    now: "up now",
    list: (name) => `Insights for ${name}`,
  },

  empty: {
    title: "This is where your table speaks",
    write: "Listen to each other and write down below what strikes you. One thought at a time. Plain words are best.",
    read: "The table chair writes down what is said. You can read along here.",
  },

  compose: {
    label: "New insight",
    placeholder: "What did you hear at the table?",
    add: "Add it",
    nothing: "First type what you heard. Then you can add it.",
    added: "It has been added.",
  },

  field: {
    left: (count) => plural(count, { one: "1 character left", other: `${signs.format(count)} characters left` }),
    full: "That is all that fits. Start a new insight for the rest.",
    cut: (count, most) =>
      `An insight holds ${signs.format(most)} characters. ${plural(count, {
        one: "The last character was",
        other: `The last ${signs.format(count)} characters were`,
      })} left out.`,
  },

  kind: "Kind",
  perspectives: "From whom?",
  text: "Text of the insight",

  card: {
    edit: "Edit",
    editOf: (start) => `Edit: ${start}`,
    done: "Done",
    movedAway: "Someone has put this insight elsewhere. What you typed is in it.",
    share: "Share with the hall",
    unshare: "Take back",
    withdraw: "Remove",
    restore: "Put back",
    empty: "No text yet",
    more: "Read all",
    less: "Show less",
    by: (name) => `by ${name}`,
    saving: "being saved",
    sharing: "being shared",
    unsharing: "being taken back",
    moving: "being removed",
    restoring: "being put back",
    late: "after the end",
    readsAlong: "Your table reads along at once.",
  },

  aside: (count) => `Removed: ${count}`,

  done: {
    shared: "Shared with the hall.",
    sharedLater: "Will be shared as soon as there is a connection again.",
    unshared: "No longer shared. It stays at your table.",
    unsharedLater: "Will be taken back as soon as there is a connection again.",
    withdrawn: "Removed. It stays at the bottom, you can put it back.",
    restored: "Put back.",
  },

  ledger: {
    heard: "Heard at this table:",
    missing: "Not heard yet:",
  },

  time: {
    thisQuestion: (minutes) => `For this question: ${about(minutes)}`,
    question: (question, minutes) => `For question ${question}: ${about(minutes)}`,
    cues: {
      10: "About 10 minutes left. Did you get to it all?",
      5: "About 5 minutes left. Time to wind down.",
      1: "1 minute left. Write down the last of it.",
      0: "Time is up. You can still type.",
    },
    signal: "Signal about the time",
    signalHint: "At 10, 5 and 1 minutes, and when time is up.",
    ways: { sound: "Sound", vibration: "Vibration" },
  },

  bar: "Saving and time",

  people: {
    title: "Who is at the table?",
    button: (here, all) => `Who is at the table? ${here} of ${all} connected`,
  },

  you: {
    chair: "You are the table chair now. You write, and you choose what the hall hears.",
    scribe: "You are a scribe now. You can write along straight away.",
    participant: "You are reading along now.",
    table: (table) => `You are at table ${table} now.`,
  },

  reading: "You are reading along. Would you like to write too? The table chair can switch that on for you.",

  notice: {
    checkIn: "Good to have you here",
    checkInText: "Your screen works. Have a look around, we start in a moment.",
    plenary: (title) => `Now: ${title}`,
    plenaryText: "After this the conversation goes on at this table. Feel free to read the questions already.",
    breakText: "The conversation at this table starts in a moment. Feel free to read the questions already.",
    closing: "The closing round has begun",
    closingChair: "Share now what the hall may hear. The moderator gives the floor to one table after another.",
    closingText: "The moderator gives the floor to one table after another.",
    typingGoesOn: "You can still type.",
    yours: "Your table has the floor",
    yoursChair: "You have the floor",
    yoursChairText: "Tell what your table shared. The hall reads along on the wall.",
    yoursText: "Your table chair speaks. The hall reads along on the wall.",
    next: "You are up next",
    nextText: (table) => `Table ${table} has the floor now.`,
    nextFirst: "Your table goes first.",
    other: (table) => `Table ${table} has the floor`,
    otherText: "Follow along on the wall.",
    followWall: "Follow the wall",
    reflect: "What do you take home?",
    reflectAgain: "The moderator sent your reflection back",
    ended: "The conference is over",
    endedText: "Thank you. Everything here is saved. What you still type comes in as an addition.",
  },
};
