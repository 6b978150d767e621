// What people do at a table, with the words on the page.
import { expect, type Locator, type Page } from "@playwright/test";
import { shared, table, together } from "./words";

const { card: words, compose } = table;

/** The field for what is heard at the table. */
export function field(page: Page): Locator {
  return page.getByRole("textbox", { name: compose.label });
}

/** Writes an insight down and puts it with the others. */
export async function write(page: Page, text: string): Promise<Locator> {
  await field(page).fill(text);
  await page.getByRole("button", { name: compose.add, exact: true }).tap();
  await expect(card(page, text)).toBeVisible();
  return card(page, text);
}

/** The one insight with this text. */
export function card(page: Page, text: string): Locator {
  return page.getByRole("article").filter({ hasText: text });
}

export async function expectState(insight: Locator, state: keyof typeof shared.states): Promise<void> {
  await expect(insight.getByText(shared.states[state], { exact: true })).toBeVisible();
}

export async function share(insight: Locator): Promise<void> {
  await insight.getByRole("button", { name: words.share }).tap();
}

export async function takeBack(insight: Locator): Promise<void> {
  await insight.getByRole("button", { name: words.unshare }).tap();
}

/** Opens the insight for typing; the field is in `page`, as the card has no text of its own then. */
export async function edit(page: Page, insight: Locator): Promise<Locator> {
  await insight.getByRole("button", { name: words.edit }).tap();
  return page.getByRole("textbox", { name: table.text });
}

/** By the chair, at her own page. */
export async function makeScribe(chair: Page, name: string): Promise<void> {
  await chair.getByRole("button", { name: table.people.title }).tap();
  await chair.getByRole("button", { name: together.people.makeScribeOf(name) }).tap();
  await expect(chair.getByRole("button", { name: together.people.unmakeScribeOf(name) })).toBeVisible();
  await chair.keyboard.press("Escape");
}

export async function withdraw(page: Page, insight: Locator): Promise<void> {
  await edit(page, insight);
  await page.getByRole("button", { name: words.withdraw, exact: true }).tap();
}

export async function goToQuestion(page: Page, name: string): Promise<void> {
  const tabs = page.getByRole("navigation", { name: table.questions.label });
  await tabs.getByRole("button", { name: new RegExp(`^${name}`) }).tap();
}

/** Takes the newest thing back that the page offers to. */
export async function undo(page: Page): Promise<void> {
  await page.getByRole("button", { name: shared.undo }).last().tap();
}

/** Waits until the page called `name` would open without a network. */
export async function opensOffline(page: Page, name = "table"): Promise<void> {
  const has = () =>
    page.evaluate(async (kept) => (await caches.match(`/${kept}`, { cacheName: `oogst.${kept}` })) !== undefined, name);
  await expect.poll(has).toBe(true);
}
