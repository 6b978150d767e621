/**
 * Suggests which insights say the same, by the words that they share. Pure and deterministic: the same insights in any
 * order give the same answer. A suggestion only: people decide what a group is. It finds what is said in the words of
 * the field (`alike_words`) or of the conference's glossary; of what is said in yet other words it knows nothing, which
 * is why every lone voice is listed. The tests say how well it does on a set of insights.
 *
 *     const read = makeSenseReader({ language, stem: await fetchStemmer(language), glossary: programme.glossary });
 *     const { others, groups, alone } = await findAlike(insights, read, () => new Promise((done) => setTimeout(done)));
 *
 * `rest` is awaited between pieces of work of a few milliseconds, so that the page stays in use. Whoever asks again
 * before the answer is there stops the former by throwing in `rest`.
 */
import { groupNear, loneVoices } from "./alike_groups";
import type { Sense, SenseReader } from "./alike_senses";

export { loneVoices } from "./alike_groups";
export { makeSenseReader, type SenseReader } from "./alike_senses";

/** A text and the id by which it is known. */
export interface AlikeText {
  id: string;
  text: string;
}

/** What two texts have in common, as each has written it: `wachtlijst` here, `wachten` there. */
export interface SharedWord {
  here: string;
  there: string;
}

/** Another insight that says something like this one. */
export interface Likeness {
  id: string;
  /** How much alike the two are, to order by: above 0, at most 1. */
  score: number;
  /** What they share, what tells most first. */
  words: SharedWord[];
}

export interface SuggestedGroup {
  /** Ids, in their order. */
  insights: string[];
  /** What more than one of them speaks of, in the words in which they have written it; what most share first. */
  words: string[];
}

export interface Alike {
  /** For each insight the ones most like it, the most alike first. */
  others: ReadonlyMap<string, readonly Likeness[]>;
  groups: readonly SuggestedGroup[];
  /** The lone voices: ids of insights in no suggested group. */
  alone: readonly string[];
}

/** The average likeness that holds a group together; as `plainWord` set by half of the set in the tests. */
const leastInGroup = 0.68;
/** What more than this part of many texts speak of tells nothing about two of them, and would make all pairs near. */
const tellingPart = 0.25;
const alwaysTelling = 50;
const othersMax = 5;
const wordsMax = 6;
const stepsAtOnce = 40;

export async function findAlike(
  texts: readonly AlikeText[],
  read: SenseReader,
  rest: () => Promise<unknown>,
): Promise<Alike> {
  const steps = compareTexts(texts, read);
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (count % stepsAtOnce === 0) await rest();
  }
}

/** A text as what it speaks of: for each sense how much it tells, all together of length 1, and how it is written. */
interface Reading {
  id: string;
  tells: Map<string, number>;
  written: Map<string, string>;
}

/** The same in steps that each take well under a millisecond. */
export function* compareTexts(texts: readonly AlikeText[], read: SenseReader): Generator<undefined, Alike> {
  const readings: Reading[] = [];
  for (const { id, text } of [...texts].sort(byId)) {
    readings.push(readingOf(id, text, read(text)));
    yield;
  }
  yield* weigh(readings);
  const nearness = yield* compareAll(readings);

  const others = new Map<string, Likeness[]>();
  for (const [place, reading] of readings.entries()) {
    others.set(reading.id, mostAlike(reading, nearness[place] ?? new Map(), readings));
    yield;
  }
  const places = yield* groupNear(nearness, leastInGroup);
  const groups: SuggestedGroup[] = [];
  for (const group of places) {
    groups.push(groupOf(group.flatMap((place) => readings[place] ?? [])));
    yield;
  }
  return { others, groups, alone: loneVoices([...others.keys()], groups) };
}

function byId(one: { id: string }, other: { id: string }): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

function readingOf(id: string, text: string, senses: readonly Sense[]): Reading {
  const reading: Reading = { id, tells: new Map(), written: new Map() };
  for (const { key, weight, from, until } of senses) {
    reading.tells.set(key, Math.max(weight, reading.tells.get(key) ?? 0));
    if (!reading.written.has(key)) reading.written.set(key, text.slice(from, until));
  }
  return reading;
}

/** Lets a sense tell more the fewer texts speak of it (tf-idf), and makes long and short texts comparable. */
function* weigh(readings: readonly Reading[]): Generator<undefined, void> {
  const speakOf = new Map<string, number>();
  for (const { tells } of readings) {
    for (const key of tells.keys()) speakOf.set(key, (speakOf.get(key) ?? 0) + 1);
    yield;
  }
  const tellingMax = Math.max(alwaysTelling, tellingPart * readings.length);
  for (const { tells } of readings) {
    let squares = 0;
    for (const [key, weight] of tells) {
      if ((speakOf.get(key) ?? 0) > tellingMax) {
        tells.delete(key);
        continue;
      }
      const told = weight * Math.log(1 + readings.length / (speakOf.get(key) ?? 1));
      tells.set(key, told);
      squares += told * told;
    }
    for (const [key, told] of tells) tells.set(key, told / Math.sqrt(squares));
    yield;
  }
}

/** The cosine of every two texts that share something. */
function* compareAll(readings: readonly Reading[]): Generator<undefined, Map<number, number>[]> {
  const nearness = readings.map(() => new Map<number, number>());
  const earlier = new Map<string, [place: number, told: number][]>();
  for (const [place, { tells }] of readings.entries()) {
    const near = nearness[place] ?? new Map<number, number>();
    for (const [key, told] of tells) {
      const same = earlier.get(key) ?? [];
      for (const [other, otherTold] of same) near.set(other, (near.get(other) ?? 0) + told * otherTold);
      same.push([place, told]);
      earlier.set(key, same);
    }
    for (const [other, score] of near) nearness[other]?.set(place, score);
    yield;
  }
  return nearness;
}

function mostAlike(here: Reading, near: ReadonlyMap<number, number>, readings: readonly Reading[]): Likeness[] {
  return [...near]
    .sort(([one, score], [other, otherScore]) => otherScore - score || one - other)
    .slice(0, othersMax)
    .flatMap(([place, score]) => {
      const there = readings[place];
      return there === undefined ? [] : [{ id: there.id, score: Math.min(score, 1), words: sharedWords(here, there) }];
    });
}

function sharedWords(here: Reading, there: Reading): SharedWord[] {
  const shared = [...here.tells]
    .map(([key, told]) => ({ key, told: told * (there.tells.get(key) ?? 0) }))
    .filter(({ told }) => told > 0)
    .sort((one, other) => other.told - one.told)
    .map(({ key }) => ({ here: here.written.get(key) ?? "", there: there.written.get(key) ?? "" }));
  return unlike(shared, (word) => JSON.stringify(word).toLowerCase()).slice(0, wordsMax);
}

function groupOf(members: readonly Reading[]): SuggestedGroup {
  const spoken = new Map<string, { written: string[]; told: number }>();
  for (const { tells, written } of members) {
    for (const [key, told] of tells) {
      const sense = spoken.get(key) ?? { written: [], told: 0 };
      spoken.set(key, { written: [...sense.written, written.get(key) ?? ""], told: sense.told + told });
    }
  }
  const words = [...spoken.values()]
    .filter(({ written }) => written.length > 1)
    .sort((one, other) => other.written.length - one.written.length || other.told - one.told)
    .flatMap(({ written }) => written);
  return {
    insights: members.map(({ id }) => id),
    words: unlike(words, (word) => word.toLowerCase()).slice(0, wordsMax),
  };
}

/** The first of each that look the same. */
function unlike<T>(list: readonly T[], look: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => seen.size < seen.add(look(one)).size);
}
