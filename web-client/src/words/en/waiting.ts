import type { WaitingWords } from "../nl/waiting";

export const en: WaitingWords = {
  pageTitle: "Good to have you here · Oogst",
  title: (name) => (name === "" ? "Good to have you here" : `Good to have you here, ${name}`),
  works: "Your connection works",
  worksText: "There is nothing you need to do.",
  trying: "Looking for a connection…",
  lost: "There is no connection just now",
  lostText: "Check that Wi-Fi is on. We keep trying.",
  keeps: "This device keeps what you type",
  keepsText: "Even when the Wi-Fi drops for a while.",
  forgets: "This device keeps nothing once you close the page",
  forgetsText: "Better not to use a private window. Otherwise you can simply take part: leave the page open later on.",
  next: "What happens next?",
  nextText: "Soon you will get a place at a table. The card on that table has a new code. Enter it here.",
  enterCode: "I have the code of my table",
  programme: "Programme",
};
