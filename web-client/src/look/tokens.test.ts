import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The colours that the block after `opening` sets. */
function colours(opening: string): Record<string, string> {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`no block ${opening}`);
  const block = css.slice(start, css.indexOf("\n}", start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((index) => {
    const channel = Number.parseInt(colour.slice(index, index + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) throw new Error("a colour is missing");
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const themes = [1, 2, 3, 4, 5, 6].map((number) => `theme-${number}`);
const grounds = ["paper", "paper-2", "card"];

const schemes = [
  { name: "light", block: ":root {", text: 4.5 },
  { name: "dark", block: ".hall-dark {", text: 4.5 },
  { name: "dark hall", block: ".hall-dark {", text: 7 },
  { name: "bright hall", block: ".hall-bright {", text: 7 },
];

describe.each(schemes)("the $name scheme", ({ block, text }) => {
  const tokens = colours(block);

  it("reads on every ground", () => {
    for (const ground of grounds) {
      for (const ink of ["ink", "ink-2", "act", "call", "stop", ...themes]) {
        expect.soft(contrast(tokens[ink], tokens[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(text);
      }
    }
  });

  it("reads on what acts, calls and stops", () => {
    expect(contrast(tokens["act-ink"], tokens["act"])).toBeGreaterThanOrEqual(text);
    for (const tone of ["act", "call", "stop"]) {
      const soft = tokens[`${tone}-soft`];
      expect.soft(contrast(tokens[tone], soft), `${tone} on its soft`).toBeGreaterThanOrEqual(4.5);
      expect.soft(contrast(tokens["ink"], soft), `ink on ${tone}-soft`).toBeGreaterThanOrEqual(4.5);
    }
    for (const theme of themes) expect(contrast(tokens["paper"], tokens[theme])).toBeGreaterThanOrEqual(text);
  });

  it("shows the edge of what can be operated", () => {
    for (const ground of grounds) expect(contrast(tokens["edge"], tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});

it("is the same darkness whether the device or the page asks for it", () => {
  expect(colours(':root:not([data-scheme="light"]) {')).toEqual(colours(".hall-dark {"));
});
