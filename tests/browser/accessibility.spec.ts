// Every page, filled and with its dialogs open, in both schemes: for who cannot see, or point, or see well.
import type { Page } from "@playwright/test";
import { card, expectState, field, write } from "./at_table";
import { fillDay, moveOn, narrow } from "./filled_day";
import { expectFitFor } from "./fit";
import { expect, type Hall, laptop, projector, test } from "./hall";
import { explain, join, moderator, queue, shared, table, waiting, wall, work } from "./words";

test.describe.configure({ timeout: 240_000 });

test("the door", async ({ hall }) => {
  const page = await hall.browserOf(narrow);
  await page.goto("/");
  await expectFitFor(page, "the code");
  await page.getByRole("button", { name: join.code.go, exact: true }).click();
  await expect(page.getByText(join.code.empty)).toBeVisible();
  await expectFitFor(page, "a fault in the code");

  await hall.enter(page, { role: "participant", name: "Noor" });
  await expect(page.getByText(waiting.works)).toBeVisible();
  await expectFitFor(page, "without a table");
  await page.goto("/");
  await expect(page.getByRole("button", { name: join.back.otherCode })).toBeVisible();
  await expectFitFor(page, "coming back");
  await page.goto(`/#${hall.server.code("participant", 2)}`);
  await page.getByLabel(join.who.name).fill("");
  await page.getByRole("button", { name: join.who.toTable }).click();
  await expect(page.getByText(join.who.nameMissing)).toBeVisible();
  await expectFitFor(page, "who are you");
});

test("a table that writes, and one who reads along", async ({ hall }) => {
  const { chair, reader, lead } = await fillDay(hall);
  await expectFitFor(chair, "the chair's table");
  await expectFitFor(reader, "a participant's table");
  await chair.getByRole("button", { name: table.card.done, exact: true }).click();
  await chair.getByText(table.aside(1)).click();
  await write(chair, "woord ".repeat(120).trim());
  await expectFitFor(chair, "with what was put aside");
  await explained(chair);
  await expectFitFor(chair, "with difficult words explained");
  await field(chair).fill("");
  await chair.getByRole("button", { name: table.people.title }).click();
  await expect(chair.getByRole("dialog", { name: table.people.title })).toBeVisible();
  await expectFitFor(chair, "the people of a table");
  await chair.getByRole("button", { name: shared.close, exact: true }).click();

  await moveOn(lead, "Oogsten en afsluiten");
  await expect(chair.getByText(table.notice.next)).toBeVisible();
  await expectFitFor(chair, "a table in the closing round");
  await hall.server.kill();
  await expect(chair.getByText(shared.connection.lost).first()).toBeVisible();
  await write(chair, "Zonder verbinding");
  await expect(chair.getByText(shared.connection.waiting(1))).toBeVisible();
  await expectFitFor(chair, "a table without a connection");
});

test("what a table does with its insights", async ({ hall }) => {
  const { chair, lead } = await fillDay(hall);
  await chair.getByRole("button", { name: table.card.done, exact: true }).click();
  const coach = card(chair, "De trainer");
  await coach.getByRole("button", { name: work.menuOf("") }).click();
  await expectFitFor(chair, "the menu of an insight");
  await chair.getByRole("button", { name: work.versions.open }).click();
  await expect(chair.getByRole("dialog", { name: work.versions.title })).toBeVisible();
  await expectFitFor(chair, "earlier versions");
  await chair.keyboard.press("Escape");
  await coach.getByRole("button", { name: work.menuOf("") }).click();
  await chair.getByRole("button", { name: work.merge }).click();
  await expectFitFor(chair, "choosing what to merge");
  await card(chair, "Eén vast gezicht")
    .getByRole("button", { name: work.mergeWith("") })
    .click();
  await expectState(coach, "safe");
  await chair.getByText(work.mergedFrom(2)).click();
  await expectFitFor(chair, "what was merged");

  await chair.getByRole("button", { name: work.readBack.open }).click();
  const reading = chair.getByRole("dialog", { name: work.readBack.title });
  await expectFitFor(chair, "reading back");
  await reading.getByRole("button", { name: table.card.edit }).click();
  await expectFitFor(chair, "mending while reading back");
  await reading.getByRole("button", { name: table.card.done, exact: true }).click();
  await reading.getByRole("button", { name: work.readBack.confirm }).click();
  await reading.getByRole("button", { name: work.readBack.skip }).click();
  await expectFitFor(chair, "the end of reading back");
  await reading.getByRole("button", { name: work.sharing.open }).click();
  const choosing = chair.getByRole("dialog", { name: work.sharing.title });
  await choosing
    .getByRole("button", { name: work.sharing.shareOf("") })
    .first()
    .click();
  await expect(choosing.getByText(work.sharing.speakAbout)).toHaveCount(2);
  await expectFitFor(chair, "choosing what the hall hears");
  await chair.keyboard.press("Escape");

  await moveOn(lead, "Oogsten en afsluiten");
  await lead.getByRole("button", { name: moderator.wall.first }).click();
  await expect(chair.getByRole("dialog", { name: work.speaking.title })).toBeVisible();
  await expectFitFor(chair, "speaking");
  await chair.keyboard.press("Escape");
  await expect(chair.getByRole("button", { name: work.speaking.open })).toBeVisible();
  await expectFitFor(chair, "the table that has the floor");
});

test("who leads, who watches, and the wall", async ({ hall }) => {
  const { lead, watch } = await fillDay(hall);
  const wallPage = await pairingLookedAt(hall, lead);
  await expectFitFor(wallPage, "the welcome", { targets: false, narrow: false });
  await expectFitFor(lead, "the moderator at the tables");
  await expectFitFor(watch, "the organiser");

  await lead.getByRole("button", { name: moderator.walls.count(1, 1) }).click();
  await expect(lead.getByRole("dialog").getByText("grote zaal", { exact: true })).toBeVisible();
  await expectFitFor(lead, "the moderator's walls");
  await lead.getByRole("button", { name: shared.close, exact: true }).click();
  await lead.getByRole("button", { name: moderator.walls.connect }).click();
  await expectFitFor(lead, "a wall to be connected");
  await lead.getByRole("button", { name: shared.close, exact: true }).click();

  await moveOn(lead, "Oogsten en afsluiten");
  await expect(wallPage.getByText(wall.opening.title)).toBeVisible();
  await expectFitFor(wallPage, "the round begins", { targets: false, narrow: false });
  await lead.getByRole("button", { name: moderator.wall.first }).click();
  await expect(wallPage.getByRole("article")).toHaveCount(1);
  await lead.getByRole("button", { name: queue.acts.hold }).click();
  await expectFitFor(lead, "the moderator in the closing round");
  await lead.getByRole("button", { name: queue.acts.letThrough }).click();
  await expect(wallPage.getByRole("article")).toHaveCount(1);
  await expectFitFor(wallPage, "a table on the wall", { targets: false, narrow: false });
  await lead.getByRole("radio", { name: moderator.wall.modes.all }).check();
  await expect(wallPage.getByRole("heading", { name: wall.sections.title })).toBeVisible();
  await expectFitFor(wallPage, "all on the wall", { targets: false, narrow: false });
  await lead.keyboard.press("b");
  await expect(lead.getByText(moderator.wall.blankNow)).toBeVisible();
  await expectFitFor(lead, "the wall blanked");
  await lead.keyboard.press("b");

  await lead.getByRole("button", { name: moderator.phases.goOn("Afgelopen") }).click();
  await expect(wallPage.getByText(wall.thanks.title)).toBeVisible();
  await expectFitFor(wallPage, "thanks", { targets: false, narrow: false });
  await expectFitFor(lead, "the moderator after the end");
  await expectFitFor(watch, "the organiser after the end");
});

test("the door and the table can be used by keyboard alone", async ({ hall }) => {
  const page = await hall.browserOf(laptop);
  await page.goto("/");
  await expect(page.getByLabel(join.code.label)).toBeFocused();
  await page.keyboard.type(hall.server.code("chair", 1));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: join.who.title })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(join.who.name)).toBeFocused();
  await page.keyboard.type("Anna");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: shared.table(1), exact: true })).toBeVisible();

  await tabTo(page, page.getByRole("textbox", { name: table.compose.label }));
  await page.keyboard.type("Zonder muis geschreven");
  await page.keyboard.press("Control+Enter");
  const insight = page.getByRole("article").filter({ hasText: "Zonder muis geschreven" });
  await tabTo(page, insight.getByRole("button", { name: table.card.edit }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: table.text })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(insight.getByRole("button", { name: table.card.edit })).toBeFocused();
});

/** A difficult word explained on a card, and another one under the field. */
async function explained(page: Page): Promise<void> {
  const insight = await write(page, "Zij werken ambulant.");
  await insight.getByRole("button", { name: explain.about("ambulant") }).click();
  await field(page).fill("Het wijkteam kwam.");
  await page.getByRole("button", { name: explain.about("wijkteam") }).click();
  await expect(page.getByText(explain.plainer)).toHaveCount(2);
}

async function pairingLookedAt(hall: Hall, lead: Page): Promise<Page> {
  const page = await hall.browserOf(projector);
  await page.goto("/wall");
  await expect(page.getByText(wall.pairing.title)).toBeVisible();
  await expectFitFor(page, "a wall without a conference", { targets: false, narrow: false });
  await page.close();
  return hall.wallFor(lead);
}

async function tabTo(page: Page, target: ReturnType<Page["getByRole"]>) {
  await expect(async () => {
    await page.keyboard.press("Tab");
    expect(await target.evaluate((element) => element === document.activeElement)).toBe(true);
  }).toPass({ intervals: [0] });
}
