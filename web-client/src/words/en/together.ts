import type { TogetherWords } from "../nl/together";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

const ago = (minutes: number) =>
  minutes < 1 ? "just now" : plural(minutes, { one: "1 minute ago", other: `${minutes} minutes ago` });

export const en: TogetherWords = {
  back: "Back",

  sentBack: {
    title: "The moderator sent an insight back",
    said: "The moderator asks:",
    silent: "The moderator sent this back. Have another look at it together.",
    change: "Change it",
  },

  people: {
    none: "As soon as somebody logs in at this table, you will see them here.",
    you: "you",
    here: "connected",
    away: "not connected",
    writesToo: "writes too",
    chairHint: "Let somebody write along. Then you type together, each on your own screen.",
    makeScribe: "Let write",
    makeScribeOf: (name) => `Let write: ${name}`,
    unmakeScribe: "Stop writing",
    unmakeScribeOf: (name) => `Stop writing: ${name}`,
    otherCode: "Enter another code",
    everyone: "Everyone at the table may write",
    everyoneOn: "Everyone at the table may write now.",
    everyoneOff: "Only you and the scribes write now.",
  },

  handOver: {
    open: "Hand the table over",
    title: "Who will lead the table?",
    explain: "That person becomes table chair and chooses what the hall hears. You can keep writing.",
    choose: "Choose somebody",
    away: (name) => `${name}, not connected`,
    go: "Hand over",
    goTo: (name) => `Hand over to ${name}`,
    done: (name) => `${name} leads the table now. You can go on as a scribe.`,
  },

  takeOver: {
    open: "I will take over",
    title: "Taking over the table",
    explain: (chair) => `Can ${chair} not go on? Then you lead the table. What is there stays there.`,
    explainEmpty: "Nobody leads this table now. You can.",
    ask: "Ask the table",
    askHint: "It is settled when somebody else at the table says yes. The organisers can do that too.",
    card: "I have the chair's card",
    cardTitle: "The chair's code",
    cardHint: "The code is on the card for the table chair. Then you lead the table straight away.",
    go: "Take over",
    busy: "One moment…",
    already: (name) => `${name} has asked already.`,
    mistyped: "This code is not quite right. Compare it with the card.",
    offline: "We cannot get a connection. Please try again in a moment.",
    otherCard: "This is not the card of this table's chair.",
  },

  question: {
    title: (name) => `May ${name} lead the table?`,
    chairs: (name) => `${name} asks whether it is all right. If you say yes, you go on as a scribe.`,
    agrees: "Only say yes if you agree about it at the table.",
    yes: "Yes, that is fine",
    no: "No",
    later: "Not now",
    agreed: (name) => `${name} leads the table now.`,
    refused: "You keep leading the table.",
    asked: "You asked whether you may lead the table",
    askedText: "Ask somebody at the table to say yes on their own screen. The organisers can do that too.",
    takeBack: "Never mind",
  },

  tookOver: {
    title: (name) => `${name} leads the table now`,
    titleUnnamed: "Somebody else leads the table now",
    text: "You can go on as a scribe. Everything you typed comes along.",
    textReader: "You are reading along now. Everything you typed comes along.",
    done: "Got it",
  },

  writes: {
    here: (name) => `${name} is writing here`,
    more: (name, others) => `${name} and ${others} more are writing here`,
  },

  calls: {
    label: "Let us know",
    ready: "We are done",
    help: "We need help",
    isReady: "Your table is done",
    isReadyText: "The moderator sees it. You can keep typing.",
    notReady: "Not done after all",
    helpAsked: "Your table asks for help",
    helpAskedText: (minutes) => `Asked: ${ago(minutes)}. The moderator and the organisers see it.`,
    noHelp: "No longer needed",
    toldReady: "The moderator sees that your table is done.",
    toldNotReady: "Your table goes on for a while.",
    toldHelp: "Help has been asked for. You can just go on talking.",
    toldNoHelp: "The call for help is gone.",
    helpComes: "Someone is coming to your table",
    helpAgain: "Nobody has come yet",
    helpDone: "We have been helped",
    helpGone: "Someone at your table says that help is no longer needed.",
  },

  message: {
    title: "Message from the moderator",
    seen: "Seen",
    told: "The moderator sees that your table has read this.",
    waits: "The table chair or a scribe will tap Seen.",
  },

  meaning: {
    ask: "What does this mean?",
    asked: "Asked",
    told: "The table chair sees the question. Nobody sees that it was you.",
    toldLater: "The question goes along once there is a connection. Nobody sees that it was you.",
    count: (count) =>
      plural(count, {
        one: "Somebody asks: what does this mean?",
        other: `Asked ${count} times: what does this mean?`,
      }),
    explain: "Explain",
    change: "Change explanation",
    label: "Explanation",
    title: "Explain this insight",
    field: "Explanation in plain words",
    hint: "This explanation will be shown with the insight.",
    save: "Add the explanation",
    empty: "Type an explanation first.",
    done: "The explanation is there.",
    gone: "The explanation is gone.",
    tooLong: (most) => `This is too long. There is room for ${most} characters.`,
  },

  term: {
    open: "Put a word in the word list",
    title: "A word for all tables",
    explain: "Everyone in the hall can then see what this word means.",
    term: "Difficult word",
    plain: "Plainer word (may stay empty)",
    explanation: "What does it mean?",
    go: "Put in the word list",
    missing: "Fill in a word and an explanation.",
    done: (term) => `"${term}" is in the word list of all tables.`,
  },
};
