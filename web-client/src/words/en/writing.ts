import type { WritingWords } from "../nl/writing";

export const en: WritingWords = {
  open: (table) => `Type for table ${table}`,
  nothingShared: "This table has not shared anything yet.",
  nobodyConnected: "Nobody of this table is connected.",
  hint: (table) =>
    `For a table that cannot type itself. What you type is shared at once. Table ${table} sees it when it is connected.`,
  question: "Which question?",
  numbered: (number, text) => `Question ${number}: ${text}`,
  noQuestion: "No question",
  kind: "Kind",
  text: "What does the table say?",
  placeholder: "If you can, in the table’s own words",
  empty: "Type first what the table says.",
  tooLong: (most) => `This is too long. There is room for ${most} characters.`,
  go: "Add it",
  underWay: "Being saved. It stays here until it is.",
  added: (table) => `It is with table ${table}.`,
};
