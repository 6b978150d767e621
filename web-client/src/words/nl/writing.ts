export const nl = {
  open: (table: number) => `Typ namens tafel ${table}`,
  nothingShared: "Deze tafel heeft nog niets gedeeld.",
  nobodyConnected: "Niemand van deze tafel is verbonden.",
  hint: (table: number) =>
    `Voor een tafel die zelf niet kan typen. Wat u typt, is meteen gedeeld. Tafel ${table} ziet het als zij verbonden is.`,
  question: "Bij welke vraag?",
  numbered: (number: number, text: string) => `Vraag ${number}: ${text}`,
  noQuestion: "Bij geen vraag",
  kind: "Soort",
  text: "Wat zegt de tafel?",
  placeholder: "Liefst in de woorden van de tafel",
  empty: "Typ eerst wat de tafel zegt.",
  tooLong: (most: number) => `Dit is te lang. Er passen ${most} tekens in.`,
  go: "Zet erbij",
  underWay: "Wordt bewaard. Het blijft hier staan tot het bewaard is.",
  added: (table: number) => `Staat bij tafel ${table}.`,
};

export type WritingWords = typeof nl;
