import { scaleOf } from "./letters";
import { isTooMuch, type Measure, type Sheet } from "./wall_layout";
import { splitToFit } from "./wall_text";

/** One insight over the whole wall: its text, or a part of it, in letters of `size`. */
export interface SpotlightPage {
  text: string;
  size: number;
  textColumns: 1 | 2;
}

const sizes = [15, 13.6, 12.4, 11.2, 10.2, 9.2, 8.3, 7.5, 6.8, 6.1, 5.5, 5, 4.5, 4.1, 3.7];
const partSize = 4.1;
/** A longer line is hard to read. */
const lineMax = 33;

/** The text in letters as large as fit, up to `textSize` percent of the largest; what fits in none comes in parts, one a page. */
export function spotlightPages(text: string, sheet: Sheet, measure: Measure, textSize = 100): SpotlightPage[] {
  const scale = scaleOf(textSize);
  const fits = (part: string, size: number) =>
    !isTooMuch([part], size, sheet) &&
    (measure([part], size, sheet.width, columnsAt(size, sheet))[0] ?? 0) <= sheet.height;
  const size = sizes.map((candidate) => candidate * scale).find((candidate) => fits(text, candidate));
  const of = (part: string, size: number) => ({ text: part, size, textColumns: columnsAt(size, sheet) });
  if (size !== undefined) return [of(text, size)];
  return splitToFit(text, (part) => fits(part, partSize * scale)).map((part) => of(part, partSize * scale));
}

function columnsAt(size: number, sheet: Sheet): 1 | 2 {
  return sheet.width / size > lineMax ? 2 : 1;
}
