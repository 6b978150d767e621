// What a table does with its insights once they are written down, on two phones: arranging, reading back, choosing, speaking.
import type { Locator, Page } from "@playwright/test";
import { card, edit, expectState, field, goToQuestion, undo, write } from "./at_table";
import { moveOn } from "./filled_day";
import { expect, type Hall, laptop, phone, test } from "./hall";
import { moderator, shared, table, together, work } from "./words";

test.describe.configure({ timeout: 180_000 });

const said = { kitchen: "Samen koken werkt.", coach: "De trainer zag het.", face: "Eén vast gezicht." };

test("a table puts its insights in order, and under another question", async ({ hall }) => {
  const { chair, scribe } = await atTable(hall);
  await expectOrder(chair, [said.kitchen, said.coach, said.face]);

  const menu = await openMenu(chair, said.face);
  await menu.getByRole("button", { name: work.up, exact: true }).tap();
  await expect(menu.getByText(work.place(2, 3))).toBeVisible();
  await menu.getByRole("button", { name: work.up, exact: true }).tap();
  await expect(menu.getByText(work.place(1, 3))).toBeVisible();
  await chair.keyboard.press("Escape");
  await expectOrder(scribe, [said.face, said.kitchen, said.coach]);

  await (await openMenu(chair, said.coach)).getByRole("button", { name: shared.question(2) }).tap();
  await expectOrder(chair, [said.face, said.kitchen]);
  await goToQuestion(scribe, shared.question(2));
  await expectOrder(scribe, [said.coach]);
  await undo(chair);
  await expectOrder(chair, [said.face, said.kitchen, said.coach]);
  await expectOrder(scribe, []);
});

test("who types is never left without a field, wherever the insight goes", async ({ hall }) => {
  const { chair, scribe } = await atTable(hall);
  await edit(chair, card(chair, said.face));
  await expect(field(chair)).toBeHidden();
  await goToQuestion(chair, shared.question(2));
  await expect(field(chair)).toBeVisible();
  await goToQuestion(chair, shared.question(1));
  await expect(field(chair)).toBeVisible();

  await (await edit(scribe, card(scribe, said.coach))).press("ControlOrMeta+End");
  await scribe.keyboard.type(" En nu");
  await (await openMenu(chair, said.coach)).getByRole("button", { name: shared.question(2) }).tap();
  await expect(scribe.getByText(table.card.movedAway)).toBeVisible();
  await expect(field(scribe)).toBeVisible();
  await goToQuestion(scribe, shared.question(2));
  await expect(card(scribe, `${said.coach} En nu`)).toBeVisible();
});

test("a card is dragged to its place, by mouse and by finger", async ({ hall }) => {
  const { chair, scribe } = await atTable(hall);
  await drag(scribe, grip(scribe, said.kitchen), grip(scribe, said.face));
  await expectOrder(scribe, [said.coach, said.face, said.kitchen]);
  await expectOrder(chair, [said.coach, said.face, said.kitchen]);
  // What was dragged was not tapped.
  await expect(scribe.getByRole("dialog")).toHaveCount(0);

  await dragByFinger(chair, grip(chair, said.kitchen), grip(chair, said.coach));
  await expectOrder(chair, [said.kitchen, said.coach, said.face]);
  await expectOrder(scribe, [said.kitchen, said.coach, said.face]);
});

test("two insights become one, with both kept behind it", async ({ hall }) => {
  const { chair, scribe } = await atTable(hall);
  await (await openMenu(chair, said.kitchen)).getByRole("button", { name: work.merge }).tap();
  await expect(chair.getByText(work.mergeChoose)).toBeVisible();
  await card(chair, said.face)
    .getByRole("button", { name: work.mergeWith(said.face) })
    .tap();
  await expectOrder(chair, [said.kitchen + said.face, said.coach]);
  await expectState(card(chair, said.kitchen), "safe");

  const merged = card(scribe, said.kitchen);
  await merged.getByText(work.mergedFrom(2)).tap();
  await expect(merged.getByRole("listitem")).toHaveText([said.kitchen, said.face]);
  await (await openMenu(scribe, said.kitchen)).getByRole("button", { name: work.unmerge }).tap();
  await expectOrder(scribe, [said.kitchen, said.coach, said.face]);
  await expectOrder(chair, [said.kitchen, said.coach, said.face]);

  // The way out, when there is no other that belongs with it.
  await (await openMenu(chair, said.coach)).getByRole("button", { name: work.merge }).tap();
  await chair.getByRole("button", { name: work.leave }).tap();
  await expect(card(chair, said.kitchen).getByRole("button", { name: table.card.edit })).toBeVisible();
});

test("one insight becomes two where the caret stands", async ({ hall }) => {
  const { chair, scribe } = await atTable(hall);
  await write(chair, "Thuis 🏡 eten. Samen opruimen.");
  const text = await edit(chair, card(chair, "Thuis 🏡"));
  await chair.getByRole("button", { name: work.split.here }).tap();
  await expect(chair.getByText(work.split.where)).toBeVisible();
  await text.evaluate((element: HTMLTextAreaElement) => {
    const at = element.value.indexOf("Samen opruimen");
    element.setSelectionRange(at, at);
  });
  await chair.getByRole("button", { name: work.split.here }).tap();
  await expectOrder(scribe, [said.kitchen, said.coach, said.face, "Thuis 🏡 eten.", "Samen opruimen."]);
  await expectState(card(chair, "Samen opruimen."), "safe");
  await undo(chair);
  await expectOrder(scribe, [said.kitchen, said.coach, said.face, "Thuis 🏡 eten. Samen opruimen."]);
});

test("a table reads back, chooses what the hall hears, and speaks from it", async ({ hall }) => {
  const { chair, scribe, lead } = await atTable(hall);
  const reading = await readBack(chair);
  await expect(reading.getByText(work.readBack.progress(1, 3))).toBeVisible();
  await expect(reading.getByText(said.kitchen)).toBeVisible();
  await reading.getByRole("button", { name: work.readBack.confirm }).tap();
  await expect(reading.getByText(said.coach)).toBeVisible();

  // Not quite: it is mended on the spot, and then it is what they meant.
  await reading.getByRole("button", { name: table.card.edit }).tap();
  await reading.getByRole("textbox", { name: table.text }).press("End");
  await reading.getByRole("textbox", { name: table.text }).pressSequentially(" Op vrijdag.");
  await reading.getByRole("button", { name: table.card.done, exact: true }).tap();
  await reading.getByRole("button", { name: work.readBack.confirm }).tap();
  await expect(reading.getByText(said.face)).toBeVisible();
  await reading.getByRole("button", { name: work.readBack.skip }).tap();
  await expect(reading.getByText(work.readBack.left(1))).toBeVisible();

  await reading.getByRole("button", { name: work.sharing.open }).tap();
  const choosing = chair.getByRole("dialog", { name: work.sharing.title });
  for (const text of [said.kitchen, said.coach, said.face]) {
    await choosing.getByRole("button", { name: new RegExp(`^${work.sharing.shareOf(text)}`) }).tap();
  }
  const offered = choosing.getByRole("list").first().getByRole("listitem");
  await expect(offered).toHaveCount(3);
  await choosing.getByRole("button", { name: work.sharing.upOf(said.face) }).tap();
  await choosing.getByRole("button", { name: work.sharing.upOf(said.face) }).tap();
  await expect(offered.first()).toContainText(said.face);
  await expect(choosing.getByText(work.sharing.speakAbout, { exact: true })).toHaveCount(2);
  await expect(choosing.getByText(work.sharing.goesAlong, { exact: true })).toHaveCount(1);
  await choosing.getByRole("button", { name: work.sharing.done, exact: true }).tap();

  // Changed since it was read back: everyone who writes sees that.
  const changed = await edit(scribe, card(scribe, said.kitchen));
  await changed.press("End");
  await changed.pressSequentially(" Elke week.");
  await scribe.getByRole("button", { name: table.card.done, exact: true }).tap();
  await expect(card(chair, said.kitchen).getByText(work.readBack.changed)).toBeVisible();

  await moveOn(lead, "Oogsten en afsluiten");
  await lead.getByRole("button", { name: moderator.wall.first }).click();
  const speaking = chair.getByRole("dialog", { name: work.speaking.title });
  await expect(speaking.getByText(said.face)).toBeVisible();
  await expect(speaking.getByText(work.speaking.progress(1, 3))).toBeVisible();
  await expect(scribe.getByText(table.notice.yours)).toBeVisible();
  await expect(scribe.getByRole("dialog")).toHaveCount(0);
  await speaking.getByRole("button", { name: work.speaking.next }).tap();
  await expect(speaking.getByText(said.kitchen)).toBeVisible();
  await chair.keyboard.press("ArrowRight");
  await expect(speaking.getByText(said.coach)).toBeVisible();
  await chair.keyboard.press("ArrowLeft");
  await expect(speaking.getByText(said.kitchen)).toBeVisible();

  // Closed and opened again; and it leaves by itself with the floor.
  await speaking.getByRole("button", { name: shared.close }).tap();
  await chair.getByRole("button", { name: work.speaking.open }).tap();
  await expect(speaking.getByText(said.face)).toBeVisible();
  await lead.keyboard.press(" ");
  await expect(speaking).toHaveCount(0);
  await expect(scribe.getByText(table.notice.yours)).toHaveCount(0);
});

test("what was done without a connection shows at once and lands later", async ({ hall }) => {
  const { chair, scribe } = await atTable(hall);
  await hall.server.kill();
  await expect(chair.getByText(shared.connection.lost).first()).toBeVisible();
  await (await openMenu(chair, said.face)).getByRole("button", { name: work.up, exact: true }).tap();
  await chair.keyboard.press("Escape");
  await (await openMenu(chair, said.kitchen)).getByRole("button", { name: work.merge }).tap();
  await card(chair, said.coach)
    .getByRole("button", { name: work.mergeWith(said.coach) })
    .tap();
  await expectOrder(chair, [said.kitchen + said.coach, said.face]);
  await expectState(card(chair, said.kitchen), "here");
  await hall.server.startAgain();
  await expectState(card(chair, said.kitchen), "safe");
  await expectOrder(scribe, [said.kitchen + said.coach, said.face]);
});

test("what was typed without a connection goes along into what is merged, and into what is typed in that", async ({
  hall,
}) => {
  const { chair, scribe } = await atTable(hall);
  await hall.server.kill();
  await expect(chair.getByText(shared.connection.lost).first()).toBeVisible();
  await typeInto(chair, said.kitchen, " Wachtlijst.");
  await (await openMenu(chair, said.kitchen)).getByRole("button", { name: work.merge }).tap();
  await card(chair, said.coach)
    .getByRole("button", { name: work.mergeWith(said.coach) })
    .tap();
  await typeInto(chair, said.kitchen, " En snel.");
  await chair.reload();
  await hall.server.startAgain();
  await expectState(card(chair, said.kitchen), "safe");
  const whole = `${said.kitchen} Wachtlijst.${said.coach} En snel.`;
  await expectOrder(scribe, [whole, said.face]);
  await expectOrder(chair, [whole, said.face]);
});

test("all of it can be done by keyboard", async ({ hall }) => {
  const chair = await hall.comeIn({ role: "chair", table: 1, name: "Anna" }, laptop);
  for (const text of [said.kitchen, said.coach]) {
    await field(chair).fill(text);
    await field(chair).press("Control+Enter");
    await expectState(card(chair, text), "safe");
  }
  await grip(chair, said.coach).focus();
  await chair.keyboard.press("Enter");
  const menu = chair.getByRole("dialog", { name: work.menu });
  await menu.getByRole("button", { name: work.up, exact: true }).press("Enter");
  await expectOrder(chair, [said.coach, said.kitchen]);
  await chair.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(grip(chair, said.coach)).toBeFocused();
});

interface Seats {
  chair: Page;
  scribe: Page;
  lead: Page;
}

/** A chair and a scribe at table 1, with three insights, while the tables talk. */
async function atTable(hall: Hall): Promise<Seats> {
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  const chair = await hall.comeIn({ role: "chair", table: 1, name: "Anna" }, phone);
  const scribe = await hall.comeIn({ role: "participant", table: 1, name: "Chris" }, phone);
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel"]) await moveOn(lead, phase);
  await chair.getByRole("button", { name: new RegExp(`^${table.people.title}`) }).tap();
  await chair.getByRole("button", { name: together.people.makeScribeOf("Chris") }).tap();
  await chair.keyboard.press("Escape");
  for (const text of Object.values(said)) await expectState(await write(chair, text), "safe");
  await expect(grip(chair, said.face)).toBeVisible();
  await expect(grip(scribe, said.face)).toBeVisible();
  return { chair, scribe, lead };
}

function grip(page: Page, text: string): Locator {
  return card(page, text).getByRole("button", { name: work.menuOf("") });
}

async function openMenu(page: Page, text: string): Promise<Locator> {
  await grip(page, text).tap();
  return page.getByRole("dialog", { name: work.menu });
}

/** Puts `more` behind what stands on a card, by hand. */
async function typeInto(page: Page, text: string, more: string) {
  await (await edit(page, card(page, text))).press("ControlOrMeta+End");
  await page.keyboard.type(more);
  await page.getByRole("button", { name: table.card.done, exact: true }).tap();
}

async function readBack(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: work.readBack.open }).tap();
  return page.getByRole("dialog", { name: work.readBack.title });
}

/** The texts of what is listed, from top to bottom; a line break in one counts for nothing. */
async function expectOrder(page: Page, texts: readonly string[]) {
  const list = page.getByRole("main").locator("ol.insights").first().getByRole("article");
  await expect(async () => {
    const shown = await list.evaluateAll((cards) =>
      cards.map((one) => one.querySelector(":scope > .text")?.textContent?.replaceAll("\n", "") ?? ""),
    );
    expect(shown).toEqual(texts);
  }).toPass({ timeout: 20_000 });
}

interface Place {
  x: number;
  y: number;
}

async function drag(page: Page, from: Locator, to: Locator) {
  const [start, end] = await bothInView(from, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, (start.y + end.y) / 2, { steps: 5 });
  await page.mouse.move(start.x, end.y + 4, { steps: 5 });
  await page.mouse.up();
}

async function dragByFinger(page: Page, from: Locator, to: Locator) {
  const wire = await page.context().newCDPSession(page);
  const [start, end] = await bothInView(from, to);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    wire.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: start.x, y }] });
  await touch("touchStart", start.y);
  for (let step = 1; step <= 10; step += 1) await touch("touchMove", start.y + ((end.y - 4 - start.y) * step) / 10);
  await touch("touchEnd");
}

async function bothInView(one: Locator, other: Locator): Promise<[Place, Place]> {
  await other.scrollIntoViewIfNeeded();
  await one.scrollIntoViewIfNeeded();
  return [await middleOf(one), await middleOf(other)];
}

async function middleOf(target: Locator): Promise<Place> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("not to be seen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
