// Pages that are reloaded, bookmarked, opened again or cut off: each keeps its place, and what was typed lands once.
import type { Page } from "@playwright/test";
import { card, expectState, field, goToQuestion, write } from "./at_table";
import { expect, laptop, phone, test } from "./hall";
import { wireOf } from "./wire";
import { join, moderator, organiser, shared, table } from "./words";

test("every page can be reloaded, and opened from a bookmark in another tab", async ({ hall }) => {
  const chair = await hall.comeIn({ role: "chair", table: 1, name: "Anna" });
  await goToQuestion(chair, shared.question(2));
  await write(chair, "Wij kregen pas hulp toen het al mis was.");
  await field(chair).fill("Nog niet af");
  await chair.reload();
  await expect(chair.getByRole("heading", { name: "Wanneer kwam hulp te laat" })).toBeVisible();
  await expectState(card(chair, "Wij kregen pas hulp"), "safe");
  await expect(field(chair)).toHaveValue("Nog niet af");
  await expectAnotherTab(chair, "/table", shared.table(1));

  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  await lead.getByRole("button", { name: moderator.phases.goOn("Opening") }).click();
  await expect(lead.getByRole("heading", { level: 1, name: "Opening" })).toBeVisible();
  await lead.reload();
  await expect(lead.getByRole("heading", { level: 1, name: "Opening" })).toBeVisible();
  await expectAnotherTab(lead, "/moderator", "Opening");

  const wallPage = await hall.wallFor(lead);
  await wallPage.reload();
  await expect(wallPage.getByRole("heading", { name: "Samen om het kind heen" })).toBeVisible();

  const watch = await hall.comeIn({ role: "organiser", name: "Otto" }, laptop);
  await watch.reload();
  await expect(watch.getByRole("heading", { name: organiser.totals.title })).toBeVisible();
  await expectAnotherTab(watch, "/organiser", "Opening");
});

test("who is not logged in comes to the door", async ({ hall }) => {
  const page = await hall.browserOf(laptop);
  for (const name of ["table", "moderator", "reporter", "organiser"]) {
    await page.goto(`/${name}`);
    await expect(page.getByRole("heading", { name: join.code.title })).toBeVisible();
  }
});

test("what is typed without a connection outlives a reload and lands once", async ({ hall }) => {
  const chair = await hall.browserOf(phone);
  const wire = await wireOf(chair);
  await hall.enter(chair, { role: "chair", table: 1, name: "Anna" });
  const reader = await hall.comeIn({ role: "participant", table: 1, name: "Dina" });
  await expectState(await write(chair, "Voor de storing"), "safe");
  await expectState(card(reader, "Voor de storing"), "safe");

  wire.cut();
  await expect(chair.getByText(shared.connection.lost).first()).toBeVisible();
  await expectState(await write(chair, "Tijdens de storing"), "here");
  await expect(chair.getByText(shared.connection.waiting(1))).toBeVisible();
  await expect(chair.getByText(shared.connection.safe)).toBeHidden();
  await chair.reload();
  await expect(card(chair, "Tijdens de storing")).toBeVisible();
  await expectState(card(chair, "Tijdens de storing"), "here");
  await expect(card(chair, "Voor de storing")).toBeVisible();

  wire.mend();
  for (const page of [chair, reader]) {
    await expectState(card(page, "Tijdens de storing"), "safe");
    await expect(page.getByRole("article")).toHaveCount(2);
  }
  await expect(chair.getByText(shared.connection.safe)).toBeVisible();
});

test("a Wi-Fi that goes without a word is noticed, and typing goes on", async ({ hall }) => {
  const chair = await hall.comeIn({ role: "chair", table: 1, name: "Anna" });
  await expect(chair.getByText(shared.connection.safe)).toBeVisible();
  await chair.context().setOffline(true);
  await expectState(await write(chair, "De wifi is weg"), "here");
  await expect(chair.getByText(shared.connection.lost).first()).toBeVisible({ timeout: 30_000 });
  await chair.context().setOffline(false);
  await expectState(card(chair, "De wifi is weg"), "safe");
  await expect(chair.getByText(shared.connection.safe)).toBeVisible();
  await expect(chair.getByText(table.card.late)).toBeHidden();
});

async function expectAnotherTab(page: Page, path: string, heading: string) {
  const tab = await page.context().newPage();
  await tab.goto(path);
  await expect(tab.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await tab.close();
}
