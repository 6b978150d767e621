import type { ExplainWords } from "../nl/explain";

export const en: ExplainWords = {
  label: "Words explained",
  plainWordsHelp: "Plain words are best.",
  about: (term) => `What ${term} means`,
  plainer: "In plainer words:",
  explain: "Explain",
};
