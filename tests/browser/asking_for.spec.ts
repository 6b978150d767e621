// What a table asks of those who lead the day, what those say to it, and what its readers ask of the chair.
import type { Page } from "@playwright/test";
import { card, expectState, write } from "./at_table";
import { expect, laptop, test } from "./hall";
import { shot } from "./shots";
import { seated } from "./three_at_table";
import { explain, leading, shared, table, together } from "./words";

test.describe.configure({ timeout: 240_000 });

// Of the sample conference.
const tables = 6;
const { calls, message, meaning, term, question } = together;

test("a table says that it is done and calls for help; who leads sees which, longest waiting first", async ({
  hall,
}) => {
  const { anna, carel, lead } = await seated(hall);
  const dirk = await hall.comeIn({ role: "chair", table: 2, name: "Dirk" });
  const watch = await hall.comeIn({ role: "organiser", name: "Otto" }, laptop);
  await write(dirk, "Van tafel twee");
  await write(anna, "Van tafel een");

  await dirk.getByRole("button", { name: calls.help }).tap();
  await expect(dirk.getByText(calls.toldHelp)).toBeVisible();
  await carel.getByRole("button", { name: calls.help }).tap();
  for (const page of [anna, carel]) await expect(page.getByRole("heading", { name: calls.helpAsked })).toBeVisible();
  await shot(carel, "asking-1-help");
  await anna.getByRole("button", { name: calls.ready }).tap();
  await expect(carel.getByRole("heading", { name: calls.isReady })).toBeVisible();
  await expect(carel.getByRole("button", { name: calls.notReady })).toBeHidden();

  for (const page of [lead, watch]) {
    await expect(called(page)).toHaveText([/Tafel 2/, /Tafel 1/]);
    await expect(page.getByText(leading.ready.count(1, tables))).toBeVisible();
  }
  await shot(lead, "asking-2-moderator");
  await shot(watch, "asking-3-organiser");

  await lead.getByRole("button", { name: leading.calls.comingTo(2) }).click();
  await expect(called(watch)).toHaveText([/Tafel 1/]);
  await expect(dirk.getByRole("heading", { name: calls.helpComes })).toBeVisible();
  await dirk.getByRole("button", { name: calls.helpAgain }).tap();
  await expect(called(watch)).toHaveText([/Tafel 1/, /Tafel 2/]);
  await lead.getByRole("button", { name: leading.calls.comingTo(2) }).click();
  await shot(dirk, "asking-4-someone-comes");
  await dirk.getByRole("button", { name: calls.helpDone }).tap();
  await expect(dirk.getByRole("button", { name: calls.help })).toBeVisible();
  await carel.getByRole("button", { name: calls.noHelp }).tap();
  await expect(called(lead)).toHaveCount(0);
  await carel.getByRole("button", { name: shared.undo }).tap();
  await expect(called(lead)).toHaveCount(1);
});

test("who leads the day may say yes to a new chair", async ({ hall }) => {
  const { anna, bea, lead } = await seated(hall);
  const watch = await hall.comeIn({ role: "organiser", name: "Otto" }, laptop);
  await bea.getByRole("button", { name: table.people.title }).tap();
  await bea.getByRole("button", { name: together.takeOver.open }).tap();
  await bea.getByRole("button", { name: together.takeOver.ask }).tap();
  await expect(bea.getByText(question.asked)).toBeVisible();
  for (const page of [lead, watch]) await expect(page.getByText(leading.calls.chair("Bea"))).toBeVisible();
  await watch.getByRole("button", { name: leading.calls.agreeTo("Bea", 1) }).click();
  await expect(bea.getByText(table.you.chair)).toBeVisible();
  await expect(anna.getByRole("heading", { name: together.tookOver.title("Bea") })).toBeVisible();
  await expect(called(lead)).toHaveCount(0);
});

test("a message stays at a table until somebody who writes there has seen it", async ({ hall }) => {
  const { anna, bea, carel, lead } = await seated(hall);
  const dirk = await hall.comeIn({ role: "chair", table: 2, name: "Dirk" });
  const words = leading.message;
  const [, five = ""] = words.sentences;
  await lead.getByRole("button", { name: words.open }).click();
  const dialog = lead.getByRole("dialog", { name: words.title });
  await dialog.getByRole("button", { name: words.go, exact: true }).click();
  await expect(dialog.getByText(words.empty)).toBeVisible();
  await dialog.getByRole("button", { name: five }).click();
  await dialog.getByRole("button", { name: words.go, exact: true }).click();
  await expect(dialog.getByRole("listitem").filter({ hasText: five })).toContainText(words.seen(0, tables));

  for (const page of [anna, bea, carel, dirk]) {
    await expect(page.getByRole("heading", { name: message.title })).toBeVisible();
    await expect(page.getByText(five)).toBeVisible();
  }
  await shot(carel, "asking-4-message-reader");
  await shot(anna, "asking-5-message");
  await expect(carel.getByRole("button", { name: message.seen })).toBeHidden();
  await bea.getByRole("button", { name: message.seen }).tap();
  for (const page of [anna, bea, carel]) await expect(page.getByRole("heading", { name: message.title })).toBeHidden();
  await expect(dirk.getByRole("heading", { name: message.title })).toBeVisible();
  const sent = dialog.getByRole("listitem").filter({ hasText: five });
  await expect(sent).toContainText(words.seen(1, tables));
  await expect(sent).toContainText(words.unseen([2, 3, 4, 5, 6]));

  await dialog.getByRole("radio", { name: words.toSome }).check();
  await dialog.getByRole("checkbox", { name: words.table(2) }).check();
  await dialog.getByLabel(words.text).fill("Kom gerust naar voren.");
  await shot(lead, "asking-6-message-form");
  await dialog.getByRole("button", { name: words.go, exact: true }).click();
  await expect(dirk.getByText("Kom gerust naar voren.")).toBeVisible();
  await expect(anna.getByText("Kom gerust naar voren.")).toBeHidden();
  await dialog
    .getByRole("listitem")
    .filter({ hasText: "Kom gerust" })
    .getByRole("button", { name: words.takeBack })
    .click();
  await expect(dirk.getByText("Kom gerust naar voren.")).toBeHidden();
});

test("a reader asks what an insight means and nobody sees who; the chair explains, and explains a word to all", async ({
  hall,
}) => {
  const { anna, carel } = await seated(hall);
  const dirk = await hall.comeIn({ role: "chair", table: 2, name: "Dirk" });
  const insight = await write(anna, "Het netwerkberaad kwam te laat.");
  await expectState(insight, "safe");
  await expect(insight.getByRole("button", { name: meaning.ask })).toBeHidden();
  const read = card(carel, "netwerkberaad");
  await read.getByRole("button", { name: meaning.ask }).tap();
  await expect(carel.getByText(meaning.told)).toBeVisible();
  await expect(read.getByRole("button", { name: meaning.asked })).toHaveAttribute("aria-disabled", "true");
  await shot(carel, "asking-7-asked");

  await expect(insight.getByText(meaning.count(1))).toBeVisible();
  await expect(read.getByText(meaning.count(1))).toBeHidden();
  await shot(anna, "asking-8-chair-sees");
  await insight.getByRole("button", { name: meaning.explain }).tap();
  await anna.getByLabel(meaning.field).fill("Het gesprek met iedereen om het gezin heen.");
  await shot(anna, "asking-9-explain");
  await anna.reload();
  await insight.getByRole("button", { name: meaning.explain }).tap();
  await expect(anna.getByLabel(meaning.field)).toHaveValue("Het gesprek met iedereen om het gezin heen.");
  await anna.getByRole("button", { name: meaning.save }).tap();
  for (const one of [insight, read]) await expect(one.getByText("Het gesprek met iedereen")).toBeVisible();
  await expect(insight.getByText(meaning.count(1))).toBeHidden();

  await insight.getByRole("button", { name: meaning.change }).tap();
  await anna.getByRole("button", { name: term.open }).tap();
  await anna.getByRole("button", { name: term.go }).tap();
  await expect(anna.getByText(term.missing)).toBeVisible();
  await anna.getByLabel(term.term).fill("netwerkberaad");
  await anna.getByLabel(term.plain).fill("gesprek met iedereen om het gezin heen");
  await anna.getByLabel(term.explanation).fill("Familie, buren en hulp maken samen een plan.");
  await shot(anna, "asking-10-term");
  await anna.reload();
  await insight.getByRole("button", { name: meaning.change }).tap();
  await anna.getByRole("button", { name: term.open }).tap();
  await expect(anna.getByLabel(term.explanation)).toHaveValue("Familie, buren en hulp maken samen een plan.");
  await anna.getByRole("button", { name: term.go }).tap();
  await expect(anna.getByText(term.done("netwerkberaad"))).toBeVisible();
  const elsewhere = await write(dirk, "Wij kennen het netwerkberaad ook.");
  await elsewhere.getByRole("button", { name: explain.about("netwerkberaad") }).tap();
  await expect(elsewhere.getByText("Familie, buren en hulp maken samen een plan.")).toBeVisible();
});

/** The tables that ask for something, as who leads sees them. */
function called(page: Page) {
  return page.getByRole("region", { name: leading.calls.title }).getByRole("listitem");
}
