import { inTextSize, type Letters, scaleOf } from "./letters";
import type { SceneText } from "./wall_cards";
import {
  cardHeights,
  columnLetters,
  columnWidth,
  deal,
  fillColumns,
  gap,
  isTooMuch,
  type Measure,
  type PageColumn,
  partsOf,
  type Sheet,
  type SizedBlock,
} from "./wall_layout";
import type { Heading, Section } from "./wall_sections";

/** How cards are set in the columns of sections. */
export interface Setting {
  letters: Letters;
  /** The least that a column is legible in. */
  columnMin: number;
  /** How many times the height of its letters a column is wide at least. */
  lineMin: number;
}

export const insightSetting: Setting = { letters: columnLetters, columnMin: 38, lineMin: 0 };

const quoteSizes = [11, 10, 9, 8, 7.2, 6.4, 5.8, 5.2, 4.7, 4.3, 3.9];
/** Fewer on a page, and large: each is one person's, to be read in peace. */
export const reflectionSetting: Setting = {
  letters: { alone: quoteSizes, together: quoteSizes, paged: quoteSizes.slice(2), part: 3.9 },
  columnMin: 43,
  lineMin: 10,
};

const besideMax = 3;
/** Kept in step with scenes.css: what a section is about, above its columns; a group says how many it holds, too. */
const headHeight = 11.5;
const groupHeadHeight = 15;

/** A section on a page: its columns, and which part of its cards they hold. */
export interface SectionColumns {
  id: string;
  columns: PageColumn[];
  part: { number: number; of: number };
}

export interface SectionsPage {
  size: number;
  sections: SectionColumns[];
}

/** How much of a page's height these take before their cards begin. */
export function headHeightOf(sections: readonly Section<SceneText>[]): number {
  return Math.max(0, ...sections.map(({ heading }) => heightOf(heading)));
}

function heightOf(heading: Heading | undefined): number {
  if (heading === undefined) return 0;
  return "insights" in heading ? groupHeadHeight : headHeight;
}

/**
 * The pages on which sections stand side by side: all of them on one where that can be, in letters as large as can be; else
 * those that are longer than a page turn, and those that are not stay. `textSize` is in percent of that.
 */
export function sectionPages(
  sections: readonly Section<SceneText>[],
  sheet: Sheet,
  measure: Measure,
  textSize = 100,
  setting = insightSetting,
): SectionsPage[] {
  if (sections.length === 0) return [];
  const columnLeast = setting.columnMin * Math.max(1, scaleOf(textSize));
  const columnsMax = Math.max(1, Math.floor((sheet.width + gap) / (columnLeast + gap)));
  const beside = sections.length <= columnsMax ? sections.length : Math.min(besideMax, columnsMax);
  const pages: SectionsPage[] = [];
  for (let from = 0; from < sections.length; from += beside) {
    const some = sections.slice(from, from + beside);
    const lay = (letters: Letters) => pagesOf(some, columnsMax, sheet, measure, { ...setting, letters });
    pages.push(...inTextSize(textSize, setting.letters, lay));
  }
  return pages;
}

function pagesOf(
  sections: readonly Section<SceneText>[],
  columnsMax: number,
  sheet: Sheet,
  measure: Measure,
  setting: Setting,
): SectionsPage[] {
  const { letters, lineMin } = setting;
  const height = sheet.height - headHeightOf(sections);
  const texts = sections.flatMap((section) => section.cards.map(({ text }) => text));
  for (const size of letters.together) {
    if (isTooMuch(texts, size, sheet)) continue;
    for (let count = sections.length; count <= columnsMax; count += 1) {
      if (columnWidth(sheet, count) < lineMin * size) break;
      const page = onePage(sections, count, size, { width: sheet.width, height }, measure);
      if (page !== undefined) return [page];
    }
  }
  return turned(sections, columnsMax, { width: sheet.width, height }, measure, setting);
}

function onePage(
  sections: readonly Section<SceneText>[],
  count: number,
  size: number,
  sheet: Sheet,
  measure: Measure,
): SectionsPage | undefined {
  const width = columnWidth(sheet, count);
  const shares = share(sections, count);
  const placed: SectionColumns[] = [];
  for (const [place, section] of sections.entries()) {
    const columns = shares[place] ?? 1;
    const cards: SizedBlock[] = section.cards.map(({ id, text }) => ({ id, text, size, textColumns: 1 }));
    const heights = cardHeights(
      cards.map(({ text }) => text),
      size,
      width,
      measure,
    );
    const counts = fillColumns(heights, columns, sheet.height);
    if (counts === undefined) return undefined;
    placed.push({
      id: section.id,
      columns: deal(cards, counts, Array(columns).fill(width)),
      part: { number: 1, of: 1 },
    });
  }
  return { size, sections: placed };
}

/** How many of `count` columns each section gets: one at least, and the rest where there is most to read. */
function share(sections: readonly Section<SceneText>[], count: number): number[] {
  const lengths = sections.map(({ cards }) => cards.reduce((sum, { text }) => sum + text.length + 60, 0));
  const shares = sections.map(() => 1);
  for (let given = sections.length; given < count; given += 1) {
    const loads = lengths.map((length, place) => length / (shares[place] ?? 1));
    const most = loads.indexOf(Math.max(...loads));
    shares[most] = (shares[most] ?? 1) + 1;
  }
  return shares;
}

/** For more, larger letters are not looked for: to measure is dear. */
const pagesTriedMax = 20;

/** As few pages as can be, of as few columns, in letters as large as that allows. */
function turned(
  sections: readonly Section<SceneText>[],
  columnsMax: number,
  sheet: Sheet,
  measure: Measure,
  { letters, lineMin }: Setting,
): SectionsPage[] {
  const least = turnedAt(letters.part, columnsMax);
  if (least.length > pagesTriedMax) return least;
  for (const size of letters.paged.filter((larger) => larger > letters.part)) {
    const pages = turnedAt(size, Math.min(columnsMax, Math.floor((sheet.width + gap) / (lineMin * size + gap))));
    if (pages.length > 0 && pages.length <= least.length && blocksOn(pages) === blocksOn(least)) return pages;
  }
  return least;

  function turnedAt(size: number, most: number): SectionsPage[] {
    let best: SectionsPage[] = [];
    for (let count = sections.length; count <= most; count += 1) {
      const pages = turnedIn(sections, count, size, sheet, measure);
      if (best.length === 0 || pages.length < best.length) best = pages;
    }
    return best;
  }
}

/** More where a text is cut into more parts. */
function blocksOn(pages: readonly SectionsPage[]): number {
  const columns = pages.flatMap((page) => page.sections.flatMap((section) => section.columns));
  return columns.reduce((sum, { blocks }) => sum + blocks.length, 0);
}

function turnedIn(
  sections: readonly Section<SceneText>[],
  count: number,
  size: number,
  sheet: Sheet,
  measure: Measure,
): SectionsPage[] {
  const width = columnWidth(sheet, count);
  const shares = share(sections, count);
  const slices = sections.map((section, place) =>
    slicesOf(section, shares[place] ?? 1, size, { width, height: sheet.height }, measure),
  );
  const pages = Math.max(...slices.map(({ length }) => length));
  return Array.from({ length: pages }, (_, page) => ({
    size,
    sections: sections.map(({ id }, place) => {
      const own = slices[place] ?? [];
      const number = page % own.length;
      return { id, columns: own[number] ?? [], part: { number: number + 1, of: own.length } };
    }),
  }));
}

/** A section's cards, page by page, each of so many columns as wide and high as said. */
function slicesOf(
  section: Section<SceneText>,
  columns: number,
  size: number,
  { width, height }: Sheet,
  measure: Measure,
): PageColumn[][] {
  // All at once: to measure is dear, and seldom is one too long for a page.
  const wholes = heightsOf(section.cards, size, width, measure);
  const cards: SizedBlock[] = section.cards
    .flatMap(({ id, text }, place) =>
      (wholes[place] ?? 0) <= height ? [{ id, text }] : partsOf({ id, text }, size, width, height, measure),
    )
    .map((block) => ({ ...block, size, textColumns: 1 }));
  const heights = cards.length === wholes.length ? wholes : heightsOf(cards, size, width, measure);
  const slices: PageColumn[][] = [];
  let from = 0;
  while (from < cards.length) {
    let to = from + 1;
    // A single character that is too high for a page is shown alone all the same.
    let counts = fillColumns(heights.slice(from, to), columns, height) ?? [1];
    while (to < cards.length) {
      const more = fillColumns(heights.slice(from, to + 1), columns, height);
      if (more === undefined) break;
      counts = more;
      to += 1;
    }
    slices.push(deal(cards.slice(from, to), counts, Array(columns).fill(width)));
    from = to;
  }
  return slices;
}

function heightsOf(cards: readonly { text: string }[], size: number, width: number, measure: Measure): number[] {
  return cardHeights(
    cards.map(({ text }) => text),
    size,
    width,
    measure,
  );
}
