import {
  cardHeights,
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
import type { ThemeCards } from "./wall_scene";

const sizes = [5.2, 4.7, 4.3, 3.9, 3.6, 3.3, 3];
const pagedSize = 3.3;
/** The least that a column of cards is legible in. */
const columnMin = 38;
const themesBesideMax = 3;
/** Kept in step with wall.css: a theme's letter and title above its columns. */
export const themeHeadHeight = 11.5;

/** A theme on a page: its columns, and which part of its cards they hold. */
export interface ThemeColumns {
  themePlace: number;
  columns: PageColumn[];
  part: { number: number; of: number };
}

export interface ThemesPage {
  size: number;
  themes: ThemeColumns[];
}

/**
 * The pages on which themes stand side by side: all of them on one where that can be, in letters as large as can be; else the
 * themes that are longer than a page turn, and those that are not stay.
 */
export function themePages(groups: readonly ThemeCards[], sheet: Sheet, measure: Measure): ThemesPage[] {
  if (groups.length === 0) return [];
  const columnsMax = Math.max(1, Math.floor((sheet.width + gap) / (columnMin + gap)));
  const beside = groups.length <= columnsMax ? groups.length : Math.min(themesBesideMax, columnsMax);
  const pages: ThemesPage[] = [];
  for (let from = 0; from < groups.length; from += beside) {
    pages.push(...pagesOf(groups.slice(from, from + beside), columnsMax, sheet, measure));
  }
  return pages;
}

function pagesOf(groups: readonly ThemeCards[], columnsMax: number, sheet: Sheet, measure: Measure): ThemesPage[] {
  const height = sheet.height - themeHeadHeight;
  const texts = groups.flatMap((group) => group.cards.map(({ text }) => text));
  for (const size of sizes) {
    if (isTooMuch(texts, size, sheet)) continue;
    for (let count = groups.length; count <= columnsMax; count += 1) {
      const page = onePage(groups, count, size, { width: sheet.width, height }, measure);
      if (page !== undefined) return [page];
    }
  }
  return turned(groups, columnsMax, { width: sheet.width, height }, measure);
}

function onePage(
  groups: readonly ThemeCards[],
  count: number,
  size: number,
  sheet: Sheet,
  measure: Measure,
): ThemesPage | undefined {
  const width = columnWidth(sheet, count);
  const shares = share(groups, count);
  const themes: ThemeColumns[] = [];
  for (const [place, group] of groups.entries()) {
    const columns = shares[place] ?? 1;
    const cards: SizedBlock[] = group.cards.map(({ id, text }) => ({ id, text, size, textColumns: 1 }));
    const heights = cardHeights(
      cards.map(({ text }) => text),
      size,
      width,
      measure,
    );
    const counts = fillColumns(heights, columns, sheet.height);
    if (counts === undefined) return undefined;
    themes.push({
      themePlace: group.themePlace,
      columns: deal(cards, counts, Array(columns).fill(width)),
      part: { number: 1, of: 1 },
    });
  }
  return { size, themes };
}

/** How many of `count` columns each theme gets: one at least, and the rest where there is most to read. */
function share(groups: readonly ThemeCards[], count: number): number[] {
  const lengths = groups.map(({ cards }) => cards.reduce((sum, { text }) => sum + text.length + 60, 0));
  const shares = groups.map(() => 1);
  for (let given = groups.length; given < count; given += 1) {
    const loads = lengths.map((length, place) => length / (shares[place] ?? 1));
    const most = loads.indexOf(Math.max(...loads));
    shares[most] = (shares[most] ?? 1) + 1;
  }
  return shares;
}

/** As few pages as can be, of as few columns. */
function turned(groups: readonly ThemeCards[], columnsMax: number, sheet: Sheet, measure: Measure): ThemesPage[] {
  let best: ThemesPage[] = [];
  for (let count = groups.length; count <= columnsMax; count += 1) {
    const pages = turnedIn(groups, count, sheet, measure);
    if (best.length === 0 || pages.length < best.length) best = pages;
  }
  return best;
}

function turnedIn(groups: readonly ThemeCards[], count: number, sheet: Sheet, measure: Measure): ThemesPage[] {
  const width = columnWidth(sheet, count);
  const shares = share(groups, count);
  const slices = groups.map((group, place) => slicesOf(group, shares[place] ?? 1, width, sheet.height, measure));
  const pages = Math.max(...slices.map(({ length }) => length));
  return Array.from({ length: pages }, (_, page) => ({
    size: pagedSize,
    themes: groups.map(({ themePlace }, place) => {
      const own = slices[place] ?? [];
      const number = page % own.length;
      return { themePlace, columns: own[number] ?? [], part: { number: number + 1, of: own.length } };
    }),
  }));
}

/** A theme's cards, page by page. */
function slicesOf(group: ThemeCards, columns: number, width: number, height: number, measure: Measure): PageColumn[][] {
  const cards: SizedBlock[] = group.cards
    .flatMap((card) => partsOf({ id: card.id, text: card.text }, pagedSize, width, height, measure))
    .map((block) => ({ ...block, size: pagedSize, textColumns: 1 }));
  const heights = cardHeights(
    cards.map(({ text }) => text),
    pagedSize,
    width,
    measure,
  );
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
