import { headHeightOf, type SectionsPage } from "./section_pages";
import type { SceneText } from "./wall_cards";
import { heightsIn, type Measure, type PageColumn, type Sheet, type SizedBlock, stackHeight } from "./wall_layout";
import type { Section } from "./wall_sections";

/**
 * The pages shown now with what has changed in their sections, where all that stays keeps its place: what is new comes at the end
 * of its section, where there is room. Undefined where they have to be laid out anew.
 */
export function continuedSections(
  previous: readonly SectionsPage[],
  sections: readonly Section<SceneText>[],
  sheet: Sheet,
  measure: Measure,
): SectionsPage[] | undefined {
  const known = slicesIn(previous);
  if ([...known.keys()].join() !== sections.map(({ id }) => id).join()) return undefined;
  const now = new Map<string, PageColumn[][]>();
  for (const section of sections) {
    const page = previous.find((candidate) => candidate.sections.some(({ id }) => id === section.id));
    if (page === undefined) return undefined;
    const beside = sections.filter(({ id }) => page.sections.some((other) => other.id === id));
    const height = sheet.height - headHeightOf(beside);
    const slices = continued(known.get(section.id) ?? [], section, page.size, height, measure);
    if (slices === undefined) return undefined;
    now.set(section.id, slices);
  }
  return previous.map((page) => ({
    ...page,
    sections: page.sections.map((shown) => ({ ...shown, columns: now.get(shown.id)?.[shown.part.number - 1] ?? [] })),
  }));
}

/** Of each section what its pages hold, in order; a section that turns faster than another is on pages more than once. */
function slicesIn(pages: readonly SectionsPage[]): Map<string, PageColumn[][]> {
  const slices = new Map<string, PageColumn[][]>();
  for (const { id, columns, part } of pages.flatMap((page) => page.sections)) {
    const own = slices.get(id) ?? [];
    own[part.number - 1] = columns;
    slices.set(id, own);
  }
  return slices;
}

function continued(
  slices: readonly PageColumn[][],
  section: Section<SceneText>,
  size: number,
  height: number,
  measure: Measure,
): PageColumn[][] | undefined {
  const before = slices.flatMap((columns) => columns.flatMap(({ blocks }) => blocks));
  const cards = new Map(section.cards.map((card) => [card.id, card.text]));
  const kept = new Set(before.map(({ id }) => id).filter((id) => cards.has(id)));
  // What is left of a full page is worth larger letters.
  if (kept.size * 2 < before.length || hasPartsOfAnother(before, cards)) return undefined;
  const now = slices.map((columns) =>
    columns.map((column) => ({ ...column, blocks: column.blocks.flatMap((block) => changed(block, cards) ?? []) })),
  );
  if (now.some((columns) => columns.every(({ blocks }) => blocks.length === 0))) return undefined;
  for (const { id, text } of section.cards.filter((card) => !kept.has(card.id))) {
    const column = shortest(now.at(-1) ?? [], measure);
    if (column === undefined) return undefined;
    column.blocks.push({ id, text, size, textColumns: 1 });
  }
  return now.every((columns) => columns.every((column) => heightOf(column, measure) <= height)) ? now : undefined;
}

function changed(block: SizedBlock, cards: ReadonlyMap<string, string>): SizedBlock | undefined {
  const text = cards.get(block.id);
  if (text === undefined) return undefined;
  return block.part === undefined ? { ...block, text } : block;
}

/** Whether the parts of a text are no longer those of what its card says now. */
function hasPartsOfAnother(blocks: readonly SizedBlock[], cards: ReadonlyMap<string, string>): boolean {
  const parts = new Map<string, string>();
  for (const { id, text, part } of blocks) if (part !== undefined) parts.set(id, (parts.get(id) ?? "") + text);
  return [...parts].some(([id, text]) => cards.has(id) && letters(text) !== letters(cards.get(id) ?? ""));
}

/** Where a text is cut its blanks go. */
function letters(text: string): string {
  return text.replaceAll(/\s/g, "");
}

function shortest(columns: readonly PageColumn[], measure: Measure): PageColumn | undefined {
  const heights = columns.map((column) => heightOf(column, measure));
  return columns[heights.indexOf(Math.min(...heights))];
}

function heightOf({ blocks, width }: PageColumn, measure: Measure): number {
  return stackHeight(heightsIn(blocks, width, measure));
}
