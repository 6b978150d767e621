// What says the same comes together, each wall shows its own, and a table that cannot type is written for.
import type { Locator, Page } from "@playwright/test";
import { card, expectState, share, write } from "./at_table";
import { moveOn } from "./filled_day";
import { expectFitFor } from "./fit";
import { expect, type Hall, laptop, phone, test } from "./hall";
import { shot } from "./shots";
import { groups, moderator, shared, wall, writing } from "./words";

test.describe.configure({ timeout: 600_000 });

const said = {
  lists: "De wachtlijsten zijn te lang, kinderen wachten een jaar.",
  year: "Een jaar wachten is voor een kind te lang.",
  worse: "Door de lange wachttijd gaat het thuis steeds slechter.",
  neighbour: "Een buurvrouw past op.",
};
const title = "Wachten duurt te lang";

test("what says the same is put together, and nobody who stands alone is forgotten", async ({ hall }) => {
  const { lead, other, projector } = await sharedByTwoTables(hall);

  await test.step("from a suggestion that says by which words", async () => {
    await lead.keyboard.press("v");
    const suggestion = lead.getByRole("article").filter({ hasText: "wachttijd" });
    await expect(suggestion.getByText(said.lists)).toBeVisible();
    await expectFitFor(lead, "a suggestion");
    await shot(lead, "groups-1-suggestion");
    await suggestion.getByRole("button", { name: groups.suggestions.accept }).click();
    await expect(members(lead)).toHaveCount(3);
    await expect(lead.getByRole("heading", { name: groups.lone.title(1) })).toBeVisible();
  });

  await test.step("it gets a title where it stands, which the other moderator sees", async () => {
    await other.keyboard.press("v");
    await titleOf(lead).fill(title);
    await titleOf(lead).press("Enter");
    await expect(titleOf(other)).toHaveValue(title);
    await expect(titleOf(lead)).not.toBeFocused();
    await titleOf(lead).fill("iets anders");
    await titleOf(lead).press("Escape");
    await expect(titleOf(lead)).not.toBeFocused();
    await expect(titleOf(lead)).toHaveValue(title);
    await expect(titleOf(other)).toHaveValue(title);
    await expectFitFor(lead, "a group");
    await shot(lead, "groups-2-group");
  });

  await test.step("one goes out and comes back", async () => {
    const worse = members(lead).filter({ hasText: said.worse });
    await worse.getByRole("button", { name: groups.groups.takeOut }).click();
    await expect(members(other)).toHaveCount(2);
    await lead.getByRole("button", { name: shared.undo, exact: true }).last().click();
    await expect(members(other)).toHaveCount(3);
  });

  await test.step("one that is chosen from the queue comes along", async () => {
    await lead.keyboard.press("v");
    await lead.getByRole("article").filter({ hasText: said.neighbour }).focus();
    await lead.keyboard.press("g");
    const dialog = lead.getByRole("dialog", { name: groups.form.title });
    await expectFitFor(lead, "to which group");
    await dialog.getByRole("button", { name: title }).click();
    await expect(lead.getByRole("article").filter({ hasText: said.neighbour }).getByText(title)).toBeVisible();
    await expect(members(other)).toHaveCount(4);
    await lead.getByRole("button", { name: shared.undo, exact: true }).last().click();
    await expect(members(other)).toHaveCount(3);
  });

  await test.step("the hall sees the group and who stands alone", async () => {
    await moveOn(lead, "Oogsten en afsluiten");
    await lead.getByRole("radio", { name: moderator.wall.modes.groups }).check();
    await expect(projector.getByRole("heading", { name: wall.groups.title })).toBeVisible();
    await expect(projector.getByRole("heading", { name: title })).toBeVisible();
    await expect(projector.getByRole("article")).toHaveCount(4);
    await shot(projector, "groups-3-wall");
  });
});

test("each wall shows what it was given, in its own size and light", async ({ hall }) => {
  const { lead, projector } = await sharedByTwoTables(hall);
  const foyer = await hall.wallFor(lead);
  const words = moderator.walls;
  await lead.getByRole("button", { name: words.count(2, 2) }).click();
  const walls = lead.getByRole("dialog", { name: words.title }).getByRole("listitem");
  await expect(walls).toHaveCount(2);

  await walls.last().getByRole("button", { name: words.views.test }).click();
  await expect(foyer.getByRole("heading", { name: wall.test.title })).toBeVisible();
  await expect(projector.getByRole("heading", { name: wall.test.title })).toBeHidden();
  await walls.last().getByRole("button", { name: words.lights.bright }).click();
  await expect(foyer.locator(".hall-bright")).toHaveCount(1);
  await expect(projector.locator(".hall-bright")).toHaveCount(0);
  await walls.last().getByRole("button", { name: words.larger }).click();
  await walls.last().getByRole("button", { name: words.larger }).click();
  await expect(walls.last().getByText(words.percent(120))).toBeVisible();
  await shot(lead, "walls-1-dialog");

  await walls.last().getByRole("button", { name: words.views.round }).click();
  await expect(foyer.getByRole("heading", { name: wall.test.title })).toBeHidden();
  await lead.keyboard.press("Escape");
  await lead.keyboard.press("z");
  await expect(foyer.getByRole("heading", { name: wall.test.title })).toBeVisible();
});

test("who leads types for a table that cannot, and the table sees it when it is there", async ({ hall }) => {
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel"]) await moveOn(lead, phase);
  const dialog = lead.getByRole("dialog", { name: writing.open(2) });
  const text = dialog.getByLabel(writing.text);

  await lead.getByRole("button", { name: writing.open(2), exact: true }).click();
  await text.fill(said.neighbour);
  await expectFitFor(lead, "typing for a table");
  await lead.keyboard.press("Escape");
  await lead.reload();
  await lead.getByRole("button", { name: writing.open(2), exact: true }).click();
  await expect(text).toHaveValue(said.neighbour);
  await dialog.getByRole("button", { name: writing.go }).click();
  await expect(dialog.getByText(writing.added(2))).toBeVisible();
  await expect(text).toHaveValue("");
  await lead.keyboard.press("Escape");
  await expect(lead.getByRole("article").filter({ hasText: said.neighbour })).toBeVisible();

  const chair = await hall.comeIn({ role: "chair", table: 2, name: "Bram" }, phone);
  await expectState(card(chair, said.neighbour), "shared");

  // The organiser, who walks about with her phone, can do the same.
  const organiser = await hall.comeIn({ role: "organiser", name: "Olga" }, phone);
  await organiser.getByRole("button", { name: writing.open(3), exact: true }).tap();
  const form = organiser.getByRole("dialog", { name: writing.open(3) });
  await form.getByLabel(writing.text).fill(said.year);
  await expectFitFor(organiser, "the organiser types for a table");
  await shot(organiser, "writing-for-organiser");
  await form.getByRole("button", { name: writing.go }).tap();
  await expect(form.getByText(writing.added(3))).toBeVisible();
  await organiser.keyboard.press("Escape");
  await shot(organiser, "writing-for-organiser-page");
  await expect(lead.getByRole("article").filter({ hasText: said.year })).toBeVisible();
});

/** Two tables have shared what they said; two moderators and a wall are there. */
async function sharedByTwoTables(hall: Hall) {
  const anna = await hall.comeIn({ role: "chair", table: 1, name: "Anna" }, phone);
  const bram = await hall.comeIn({ role: "chair", table: 3, name: "Bram" }, phone);
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  const other = await hall.comeIn({ role: "moderator", name: "Karim" }, laptop);
  const projector = await hall.wallFor(lead);
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel"]) await moveOn(lead, phase);
  for (const [page, texts] of [
    [anna, [said.lists, said.neighbour]],
    [bram, [said.year, said.worse]],
  ] as const) {
    for (const text of texts) {
      await expectState(await write(page, text), "safe");
      await share(card(page, text));
      await expectState(card(page, text), "shared");
    }
  }
  return { lead, other, projector };
}

function titleOf(page: Page): Locator {
  return page.getByRole("textbox", { name: groups.groups.name });
}

/** What stands in the one group. */
function members(page: Page): Locator {
  return page
    .getByRole("article")
    .filter({ has: titleOf(page) })
    .getByRole("listitem");
}
