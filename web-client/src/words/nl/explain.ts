export const nl = {
  label: "Woorden met uitleg",
  plainWordsHelp: "Gewone woorden zijn het best.",
  about: (term: string) => `Uitleg bij ${term}`,
  plainer: "Gewoner gezegd:",
  explain: "Uitleg",
};

export type ExplainWords = typeof nl;
