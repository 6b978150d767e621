import type { JoinWords } from "../nl/join";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

export const en: JoinWords = {
  pageTitle: "Join · Oogst",

  code: {
    title: "Welcome. What is your code?",
    label: "Your code",
    hint: "You find it on the card on your table. Small letters are fine, with or without the dash.",
    go: "Continue",
    busy: "Just checking…",
    scan: "Rather not type? Point your phone’s camera at the square on the card.",
    empty: "Enter your code first. You find it on the card on your table.",
    short: (missing) =>
      plural(missing, {
        one: "A code has 8 characters. One is still missing.",
        other: `A code has 8 characters. ${missing} are still missing.`,
      }),
    mistyped: "One character is off. Please compare your code with the card.",
    unknown: "We do not know this code. Please look at the card on your table.",
    offline: "We cannot get a connection. Check that Wi-Fi is on, then try again.",
    trouble: "We cannot do this just now. Please try again in a minute.",
  },

  who: {
    title: "Who are you?",
    seat: (role, table) =>
      table === undefined ? `You are joining as ${role}.` : `You are joining as ${role} at table ${table}.`,
    otherCode: "Other code",
    name: "Your name",
    nameHint:
      "This shows your table who is writing. A first name will do. It goes on the wall only if you say so yourself.",
    nameMissing: "Enter a name. A first name will do.",
    nameTooLong: (most) => `This name is too long. There is room for ${most} characters.`,
    perspective: "Whose view do you bring?",
    perspectiveHint: "It helps us see whether everyone has been heard. You may skip this.",
    noPerspective: "I would rather not say",
    toTable: "Take your seat",
    toPage: "Continue",
    busy: "Getting your chair ready…",
    busyPage: "One moment…",
  },

  back: {
    title: (name) => `Hello ${name}`,
    titleUnnamed: "Good to have you back",
    goOn: (name, place) => `Continue as ${name}, ${place}`,
    otherCode: "I have another code",
  },
};
