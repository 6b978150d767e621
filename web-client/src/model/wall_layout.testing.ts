import type { Block, Measure, Sheet, WallPage } from "./wall_layout";

/** A hall's screen of 16 by 9 between head and foot, and one of 4 by 3. */
export const wideSheet: Sheet = { width: 168, height: 70 };
export const beamerSheet: Sheet = { width: 124, height: 70 };
export const phoneSheet: Sheet = { width: 50, height: 80 };

/** Letters of half their height in width, lines of a quarter more than the letters: as a browser does, roughly. */
export const measure: Measure = (texts, size, width, textColumns) =>
  texts.map((text) => {
    const lineWidth = textColumns === 2 ? (width - 1.6 * size) / 2 : width;
    const lineLetters = Math.max(1, Math.floor(lineWidth / (size * 0.5)));
    const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLetters)), 0);
    return Math.ceil(lines / textColumns) * size * 1.25;
  });

export function blocksOf(...texts: string[]): Block[] {
  return texts.map((text, place) => ({ id: `insight${place}`, text }));
}

export function repeat(text: string, count: number): string[] {
  return Array.from({ length: count }, (_, place) => `${text} ${place}`);
}

export const shortText = "Begin bij wie er al is: een buurvrouw, een trainer.";
export const longText = "Iedere keer opnieuw je verhaal vertellen put ouders uit. ".repeat(10).trim();

export function shownOn(pages: readonly WallPage[]): string[] {
  return pages.flatMap((page) => page.columns.flatMap((column) => column.blocks.map(({ id }) => id)));
}
