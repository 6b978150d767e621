import type { AlikeText } from "./alike";
import set from "./alike_set.nl.txt?raw";

/** A text of the set; `says` is the heading under which it stands, absent where it says what no other says. */
export interface SetText extends AlikeText {
  says: string | undefined;
}

/** The headings and so their texts are in two halves, one after the other: the first is for tuning, the second not. */
export type Half = "tuned" | "kept back" | "whole";

export function alikeSet(half: Half): SetText[] {
  const texts: (SetText & { odd: boolean })[] = [];
  let headings = 0;
  let says: string | undefined;
  for (const line of set.split("\n")) {
    if (line.startsWith("= ")) {
      headings += 1;
      says = line === "= alleen" ? undefined : line.slice(2);
    } else if (line !== "" && !line.startsWith("#")) {
      const odd = says === undefined ? texts.length % 2 === 0 : headings % 2 === 1;
      texts.push({ id: `i${String(texts.length).padStart(4, "0")}`, text: line, says, odd });
    }
  }
  return texts.filter(({ odd }) => half === "whole" || odd === (half === "tuned")).map(({ odd, ...text }) => text);
}

export interface Measure {
  /** Of the pairs that are suggested to be in one group, the part that says the same. */
  precision: number;
  /** Of the pairs that say the same, the part that is suggested to be in one group. */
  recall: number;
}

export function measure(texts: readonly SetText[], groups: readonly { insights: readonly string[] }[]): Measure {
  const groupOf = new Map(groups.flatMap(({ insights }, place) => insights.map((id) => [id, place] as const)));
  let suggested = 0;
  let same = 0;
  let both = 0;
  for (const [place, one] of texts.entries()) {
    for (const other of texts.slice(place + 1)) {
      const isSuggested = groupOf.has(one.id) && groupOf.get(one.id) === groupOf.get(other.id);
      const isSame = one.says !== undefined && one.says === other.says;
      if (isSuggested) suggested += 1;
      if (isSame) same += 1;
      if (isSuggested && isSame) both += 1;
    }
  }
  return { precision: both / suggested, recall: both / same };
}

/** As many texts as asked for, each the beginning of one of the set and the end of another. */
export function mixedTexts(count: number, chance: (below: number) => number): AlikeText[] {
  const texts = alikeSet("whole").map(({ text }) => text.split(" "));
  return Array.from({ length: count }, (_, index) => {
    const one = texts[chance(texts.length)] ?? [];
    const other = texts[chance(texts.length)] ?? [];
    return { id: `i${index}`, text: [...one.slice(0, one.length / 2), ...other.slice(other.length / 2)].join(" ") };
  });
}
