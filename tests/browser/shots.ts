import { resolve } from "node:path";
import type { Page } from "@playwright/test";

/** A picture for people to look at, in shots/. */
export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: resolve(import.meta.dirname, "shots", `${name}.png`), animations: "disabled" });
}
