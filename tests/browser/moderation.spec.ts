// What the tables share waits for a yes: two who lead the day, a table that is asked to look again, and a wall.
import type { Locator, Page } from "@playwright/test";
import { card, edit, expectState, share, write } from "./at_table";
import { moveOn } from "./filled_day";
import { expectFitFor } from "./fit";
import { expect, type Hall, laptop, phone, test } from "./hall";
import { shot } from "./shots";
import { moderator, queue, shared, table, together, work } from "./words";

test.describe.configure({ timeout: 600_000 });

const said = {
  face: "Eén vast gezicht voor elk gezin.",
  plan: "Stop met drie plannen naast elkaar.",
  named: "Mevrouw Jansen wachtte een jaar.",
};

test("what tables share waits for a yes, goes back with a word, and stands large on the wall", async ({ hall }) => {
  const { anna, lead, other, wall } = await heldRound(hall);
  const onWall = wall.getByRole("article");

  await test.step("nothing is on the wall before a yes", async () => {
    await expect(lead.getByRole("heading", { name: queue.waiting(3) })).toBeVisible();
    await expect(lead.getByText(queue.alsoHere("Karim"))).toBeVisible();
    await expect(onWall).toHaveCount(0);
    await expectFitFor(lead, "what waits for a yes");
    await shot(lead, "moderation-1-waiting");
  });

  await test.step("a yes by key, and the next one is selected", async () => {
    await lead.keyboard.press("j");
    await expect(onWall).toHaveText([new RegExp(said.face)]);
    await expect(lead.getByRole("heading", { name: queue.waiting(2) })).toBeVisible();
    await expect(selected(lead)).toContainText(said.plan);
    await expect(other.getByRole("heading", { name: queue.waiting(2) })).toBeVisible();
  });

  await test.step("back to the table with a word, and the table looks again", async () => {
    await lead.keyboard.press("ArrowDown");
    await expect(selected(lead)).toContainText(said.named);
    await lead.keyboard.press("t");
    const dialog = lead.getByRole("dialog", { name: queue.sendBack.title(1) });
    await dialog.getByLabel(queue.sendBack.label).fill("Kan het zonder naam?");
    await dialog.getByRole("button", { name: queue.sendBack.go }).click();
    const insight = card(anna, said.named);
    await expectState(insight, "returned");
    await expect(insight.getByText("Kan het zonder naam?")).toBeVisible();
    await shot(anna, "moderation-2-sent-back");
    await insight.getByRole("button", { name: together.sentBack.change }).tap();
    await anna.getByRole("textbox", { name: table.text }).fill("Een moeder wachtte een jaar.");
    await anna.getByRole("button", { name: table.card.done, exact: true }).tap();
    await expect(anna.getByText("Kan het zonder naam?")).toBeHidden();
    await expect(insightOf(lead, "Een moeder wachtte een jaar.")).toBeVisible();
  });

  await test.step("a correction waits, and the approved text stays", async () => {
    const field = await edit(anna, card(anna, said.face));
    await field.press("ControlOrMeta+End");
    await field.pressSequentially(" Altijd.");
    await anna.getByRole("button", { name: table.card.done, exact: true }).tap();
    const insight = insightOf(lead, "Altijd.");
    await expect(insight.getByText(queue.compare.approved)).toBeVisible();
    await expect(insight.getByRole("insertion")).toHaveText(/Altijd/);
    await expect(onWall).toHaveText([new RegExp(`${said.face}(?! Altijd)`)]);
    await shot(lead, "moderation-3-corrected");
    // A button of what has only just come to its place is not taken for a moment.
    await expect(async () => {
      await insight.getByRole("button", { name: queue.acts.approveNew }).click();
      await expect(onWall).toHaveText([/Altijd\./], { timeout: 1_000 });
    }).toPass();
  });

  await test.step("a typo is mended for the table too", async () => {
    await expect(selected(lead)).toContainText(said.plan);
    await lead.keyboard.press("c");
    const dialog = lead.getByRole("dialog", { name: queue.correct.title });
    await dialog.getByLabel(queue.correct.label).fill("Stop met vier plannen naast elkaar.");
    await expectFitFor(lead, "mending a typo");
    await dialog.getByRole("button", { name: queue.correct.go }).click();
    await expect(card(anna, "Stop met vier plannen naast elkaar.")).toBeVisible();
  });

  await test.step("large on the wall, and off at once", async () => {
    await insightOf(lead, "Altijd.").getByRole("button", { name: queue.more }).click();
    await lead.keyboard.press("s");
    await expect(onWall).toHaveCount(0);
    await expect(wall.getByText(`${said.face} Altijd.`)).toBeVisible();
    await shot(wall, "moderation-4-spotlight");
    await lead.keyboard.press("Escape");
    await expect(wall.getByText(said.face)).toBeHidden();
    await expect(insightOf(lead, "Altijd.").getByText(queue.states.held)).toBeVisible();
    await lead.getByRole("button", { name: shared.undo }).last().click();
    await expect(wall.getByText(`${said.face} Altijd.`)).toBeVisible();
  });
});

/** Table 1 has the floor with three insights, and all that is shared waits for a yes. */
async function heldRound(hall: Hall) {
  const anna = await hall.comeIn({ role: "chair", table: 1, name: "Anna" }, phone);
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  const other = await hall.comeIn({ role: "moderator", name: "Karim" }, laptop);
  const wall = await hall.wallFor(lead);
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel"]) await moveOn(lead, phase);
  await lead.getByRole("radio", { name: queue.moderation.ways.held }).check();
  await expect(other.getByText(queue.moderation.held)).toBeVisible();
  for (const text of Object.values(said)) {
    const insight = await write(anna, text);
    await expectState(insight, "safe");
    await share(insight);
    await expectState(insight, "shared");
  }
  await moveOn(lead, "Oogsten en afsluiten");
  await lead.getByRole("button", { name: moderator.wall.first }).click();
  await expect(wall.getByRole("heading", { level: 1 })).toBeVisible();
  // It opens by itself, and makes way for the page.
  const speaking = anna.getByRole("dialog", { name: work.speaking.title });
  await speaking.getByRole("button", { name: shared.close }).tap();
  await expect(speaking).toHaveCount(0);
  return { anna, lead, other, wall };
}

function insightOf(lead: Page, text: string): Locator {
  return lead.getByRole("article").filter({ hasText: text });
}

function selected(lead: Page): Locator {
  return lead.locator("article[aria-current]");
}
