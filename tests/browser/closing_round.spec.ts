// The closing round as the moderator conducts it: order, time, one by one, back, and her steps undone.
import type { Locator, Page } from "@playwright/test";
import { card, expectState, share, write } from "./at_table";
import { moveOn } from "./filled_day";
import { expect, type Hall, laptop, phone, test } from "./hall";
import { moderator, shared, wall, work } from "./words";

const { tables, round, undo: undoWords } = moderator;
const said = { kitchen: "De keukentafel is de beste plek.", coach: "De trainer zag het eerder.", shame: "Schaamte." };

/** The closing round has begun; tables 1 and 3 have shared. */
async function beginRound(hall: Hall) {
  const anna = await hall.comeIn({ role: "chair", table: 1, name: "Anna" }, phone);
  const bram = await hall.comeIn({ role: "chair", table: 3, name: "Bram" }, phone);
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  const projector = await hall.wallFor(lead);
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel"]) await moveOn(lead, phase);
  for (const [page, texts] of [
    [anna, [said.kitchen, said.coach]],
    [bram, [said.shame]],
  ] as const) {
    for (const text of texts) {
      await expectState(await write(page, text), "safe");
      await share(card(page, text));
      await expectState(card(page, text), "shared");
    }
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
  await moveOn(lead, "Oogsten en afsluiten");
  return { anna, bram, lead, projector };
}

test("the order of the round by keys, tables passed over, and steps undone after a reload", async ({ hall }) => {
  const { lead, projector } = await beginRound(hall);
  const count = (await orderOf(lead)).length;
  expect((await orderOf(lead)).slice(0, 3)).toEqual([1, 2, 3]);

  await grip(lead, 1).focus();
  await lead.keyboard.press("ArrowDown");
  await expect.poll(async () => (await orderOf(lead)).slice(0, 3)).toEqual([2, 1, 3]);
  await expect(grip(lead, 1)).toBeFocused();
  await expect(lead.getByText(tables.place(1, 2, count))).toBeAttached();
  await expect(projector.getByText(wall.opening.first(2))).toBeVisible();

  await grip(lead, 2).click();
  await lead.getByRole("dialog").getByRole("button", { name: tables.skip }).click();
  await expect(projector.getByText(wall.opening.first(1))).toBeVisible();
  await expect(chips(projector)).toHaveCount(count - 1);

  // What she did last is named, and still hers on another day of the browser.
  await lead.reload();
  await lead.getByRole("button", { name: undoWords.button(undoWords.steps.skip_table(2)) }).click();
  await expect(chips(projector)).toHaveCount(count);
  await expect(lead.getByRole("button", { name: undoWords.button(undoWords.steps.move_table(1)) })).toBeVisible();
  await lead.keyboard.press("z");
  await expect.poll(async () => (await orderOf(lead)).slice(0, 3)).toEqual([1, 2, 3]);

  await grip(lead, 3).focus();
  await lead.keyboard.press("ArrowUp");
  await expect.poll(async () => (await orderOf(lead)).slice(0, 3)).toEqual([1, 3, 2]);
  await lead.getByRole("button", { name: tables.byNumber, exact: true }).click();
  await expect.poll(async () => (await orderOf(lead)).slice(0, 3)).toEqual([1, 2, 3]);
  await expect(lead.getByRole("button", { name: undoWords.button(undoWords.steps.order_tables()) })).toBeVisible();
});

test("a table is dragged to another place", async ({ hall }) => {
  const { lead } = await beginRound(hall);
  const from = await grip(lead, 1).boundingBox();
  const to = await grip(lead, 3).boundingBox();
  if (from === null || to === null) throw new Error("the tables are in view");
  await lead.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await lead.mouse.down();
  await lead.mouse.move(to.x + to.width / 2, to.y + to.height, { steps: 8 });
  await lead.mouse.up();
  await expect.poll(async () => (await orderOf(lead)).slice(0, 3)).toEqual([2, 3, 1]);
  await expect(lead.getByRole("dialog")).toHaveCount(0);
});

test("turns have a time, insights come one by one, and the clicker goes on and back", async ({ hall }) => {
  const { anna, lead, projector } = await beginRound(hall);
  await lead.getByRole("button", { name: round.more }).click();
  await expect(lead.getByText(moderator.round.minutes(0))).toBeHidden();
  await lead.getByRole("radio", { name: moderator.wall.reveals.one_by_one }).check();
  await expect(lead.getByRole("radio", { name: moderator.wall.reveals.one_by_one })).toBeChecked();

  await lead.keyboard.press("PageDown");
  await expect(projector.getByText(wall.floor.forTable(1))).toBeVisible();
  await expect(projector.getByText(wall.floor.empty)).toBeVisible();

  const speaking = anna.getByRole("dialog", { name: work.speaking.title });
  await expect(speaking.getByText(/minuten/)).toBeVisible();
  await expect(speaking.getByText(work.speaking.notShown)).toBeVisible();
  await speaking.getByRole("button", { name: work.speaking.show }).tap();
  await expect(onWall(projector, said.kitchen)).toBeVisible();
  await expect(projector.getByRole("article")).toHaveCount(1);
  await expect(speaking.getByText(shared.states.onWall, { exact: true })).toBeVisible();
  await comeToRest(onWall(projector, said.kitchen));
  const first = await onWall(projector, said.kitchen).boundingBox();
  await speaking.getByRole("button", { name: work.speaking.nextShows }).tap();
  await expect(projector.getByRole("article")).toHaveCount(2);
  // What is being read stays where it is, and going back hides nothing.
  expect(await onWall(projector, said.kitchen).boundingBox()).toEqual(first);
  await speaking.getByRole("button", { name: work.speaking.back, exact: true }).tap();
  await expect(speaking.getByText(said.kitchen)).toBeVisible();
  await expect(projector.getByRole("article")).toHaveCount(2);

  await grip(lead, 2).click();
  await lead.getByRole("dialog").getByRole("button", { name: tables.skip }).click();
  await expect(list(lead).getByText(tables.turns.skipped)).toBeVisible();
  await lead.keyboard.press("PageDown");
  await expect(projector.getByText(wall.floor.forTable(3))).toBeVisible();
  await lead.keyboard.press("i");
  await expect(onWall(projector, said.shame)).toBeVisible();
  await lead.keyboard.press("PageUp");
  await expect(projector.getByText(wall.floor.forTable(1))).toBeVisible();
  await expect(projector.getByRole("article")).toHaveCount(2);
  await lead.keyboard.press(".");
  await expect(projector.getByRole("article")).toHaveCount(0);
});

test("what another moderator has built upon is not undone", async ({ hall }) => {
  const { lead, projector } = await beginRound(hall);
  const other = await hall.comeIn({ role: "moderator", name: "Piet" }, laptop);
  await lead.getByRole("radio", { name: moderator.wall.modes.kind }).check();
  await expect(projector.getByRole("article")).toHaveCount(3);
  await other.getByRole("radio", { name: moderator.wall.modes.theme }).check();
  await expect(lead.getByRole("radio", { name: moderator.wall.modes.theme })).toBeChecked();
  await lead.keyboard.press("z");
  await expect(lead.getByText(/daarna veranderd/)).toBeVisible();
  await expect(lead.getByRole("radio", { name: moderator.wall.modes.theme })).toBeChecked();
});

function list(lead: Page) {
  return lead.getByRole("region", { name: tables.round });
}

/** What comes onto the wall moves a little while it does. */
async function comeToRest(insight: Locator): Promise<void> {
  await insight.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
}

/** Where a table is taken hold of. */
function grip(lead: Page, table: number) {
  return list(lead).getByRole("button", { name: tables.menuOf(table) });
}

/** The numbers of the tables from top to bottom. */
async function orderOf(lead: Page): Promise<number[]> {
  const numbers = await list(lead).getByRole("listitem").locator(".table-number [aria-hidden]").allInnerTexts();
  return numbers.map(Number);
}

/** The tables in the foot of the wall. */
function chips(projector: Page) {
  return projector.getByRole("list", { name: wall.floor.order }).getByRole("listitem");
}

function onWall(projector: Page, text: string) {
  return projector.getByRole("article").filter({ hasText: text });
}
