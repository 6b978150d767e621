/**
 * Prints how well suggested groups do on the tests' set of insights, with all, half and none of the words of the field, and
 * how long 2,000 insights take in processor time: `npm run measure-alike`.
 */
import { createServer } from "vite";

// The page's own modules, loaded as the page's tools do: nothing is served.
const vite = await createServer({ server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "error" });

async function load<Module>(file: string): Promise<Module> {
  return (await vite.ssrLoadModule(`/src/model/${file}.ts`)) as Module;
}

const { findAlike, makeSenseReader } = await load<typeof import("../src/model/alike")>("alike");
const { alikeSet, measure, mixedTexts } =
  await load<typeof import("../src/model/alike_set.testing")>("alike_set.testing");
const { fieldWords } = await load<typeof import("../src/model/alike_words")>("alike_words");
const { chanceFrom } = await load<typeof import("../src/model/random_texts.testing")>("random_texts.testing");
const { fetchStemmer } = await load<typeof import("../src/model/word_stems")>("word_stems");

const stem = await fetchStemmer("nl");
const read = makeSenseReader({ language: "nl", stem });
// As for a day that speaks of other things, or in other words, than whoever wrote the words of the field had in mind.
const readHalf = makeSenseReader({
  language: "nl",
  stem,
  sameWords: fieldWords.nl.map((row) => row.filter((_, place) => place % 2 === 0)),
});
const readPlain = makeSenseReader({ language: "nl", stem, sameWords: [] });

for (const half of ["tuned", "kept back", "whole"] as const) {
  const texts = alikeSet(half);
  for (const [by, reader] of [
    ["words of the field", read],
    ["half of those words", readHalf],
    ["own words alone", readPlain],
  ] as const) {
    const { groups, alone } = (await timed(texts, reader)).answer;
    const { precision, recall } = measure(texts, groups);
    const numbers = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    console.log(`${half}, ${by}: ${numbers}, ${groups.length} groups, ${alone.length} of ${texts.length} alone`);
  }
}
for (const count of [200, 2_000, 2_000]) {
  const { ms, longest, pieces } = await timed(mixedTexts(count, chanceFrom(1)), read);
  console.log(`${count} insights: ${ms.toFixed(0)} ms in ${pieces} pieces, the longest ${longest.toFixed(1)} ms`);
}
await vite.close();

/** Of this thread alone: what else the machine does at the time is left out. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

async function timed(texts: Parameters<typeof findAlike>[0], reader: typeof read) {
  const start = cpuMs();
  let begin = start;
  let longest = 0;
  let pieces = 0;
  const answer = await findAlike(texts, reader, async () => {
    longest = Math.max(longest, cpuMs() - begin);
    pieces += 1;
    begin = cpuMs();
  });
  return { answer, ms: cpuMs() - start, longest, pieces };
}
