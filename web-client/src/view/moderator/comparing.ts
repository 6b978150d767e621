import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Alike } from "../../model/alike";
import type { SharedInsight } from "../../model/console";
import type { ProgrammeState } from "../../protocol/frames";
import { whenIdle } from "../shared/idle";

const found = signal<Alike>();

/** What the shared insights are alike in; stays as it was until it has been compared anew. Read while rendering. */
export const suggested = found;

/** Compares them when they have changed, in small pieces while the browser has nothing better to do. */
export function useComparing({ language, glossary }: ProgrammeState, insights: readonly SharedInsight[]): void {
  const texts = insights.map(({ id, card }) => ({ id, text: card.text }));
  const key = JSON.stringify(texts);
  useEffect(() => {
    let wanted = true;
    const rest = async () => {
      await whenIdle();
      if (!wanted) throw new Error("what is compared has changed");
    };
    compare(rest).catch(() => undefined);
    return () => {
      wanted = false;
    };

    async function compare(rest: () => Promise<void>) {
      await rest();
      const [{ findAlike, makeSenseReader }, { fetchStemmer }] = await Promise.all([
        import("../../model/alike"),
        import("../../model/word_stems"),
      ]);
      const read = makeSenseReader({ language, stem: await fetchStemmer(language), glossary });
      found.value = await findAlike(texts, read, rest);
    }
  }, [key, language, glossary]);
}
