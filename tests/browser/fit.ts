// Whether a page can be used by who cannot see, or point, or see well.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { narrow } from "./filled_day";
import { expect, test } from "./hall";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const targetPx = 44;

/** Axe in both schemes; then, by hand: sizes of targets, and nothing beside the screen at any zoom. */
export async function expectFitFor(page: Page, what: string, { targets = true, narrow: checkNarrow = true } = {}) {
  await test.step(what, async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      const told = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
      );
      expect.soft(told, `${what}, ${colorScheme}`).toEqual([]);
    }
    if (!checkNarrow) return;
    const before = page.viewportSize() ?? narrow.viewport;
    // The narrowest phone, a laptop at 200 % and one at 400 % (WCAG 1.4.10).
    for (const viewport of [narrow.viewport, { width: 720, height: 450 }, { width: 320, height: 512 }]) {
      await page.setViewportSize(viewport);
      const { width } = viewport;
      await expect
        .soft(async () => expect(await wider(page), `${what} at ${width}`).toEqual([]))
        .toPass({ timeout: 2_000 });
      if (targets && width === narrow.viewport.width) {
        expect.soft(await smallTargets(page), `targets of ${what} at ${width}`).toEqual([]);
      }
    }
    await page.setViewportSize(before);
  });
}

/** What makes the page scroll sideways. */
function wider(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.outerHTML.slice(0, 120)} to ${element.getBoundingClientRect().right}`)
      .slice(-3);
  });
}

/** What can be pressed and is smaller than a thumb. A radio button or checkbox is as large as its label. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const scope = document.querySelector("dialog[open]") ?? document.body;
    const operable = "a[href], button, input, textarea, select, summary, [role=button], [tabindex='0']";
    return [...scope.querySelectorAll(operable)]
      .filter((element) => element.checkVisibility() && element.closest("[inert]") === null)
      .map((element) =>
        element.matches("input[type=radio], input[type=checkbox]") ? element.closest("label") : element,
      )
      .filter((element) => element !== null)
      .flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        if (Math.round(width) >= least && Math.round(height) >= least) return [];
        return [`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`];
      });
  }, targetPx);
}
