/** The labels of perspectives as they stand in the middle of a sentence. */
export function namesOf(perspectives: readonly { label: string }[]): string[] {
  return perspectives.map(({ label }) => inSentence(label));
}

/** Abbreviations keep their capitals. */
function inSentence(label: string): string {
  const [first = "", second = ""] = label;
  return second === second.toLocaleLowerCase() ? first.toLocaleLowerCase() + label.slice(first.length) : label;
}
