// What a table asks of those who lead the day, what those say to it, and what its readers ask of the chair.
import { expect, test } from "./hall";
import { shot } from "./shots";
import { seated } from "./three_at_table";
import { leading, together } from "./words";

test.describe.configure({ timeout: 240_000 });

// Of the sample conference.
const tables = 6;
const { message } = together;

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
  await dialog.getByRole("listitem").filter({ hasText: "Kom gerust" }).getByRole("button", { name: words.takeBack }).click();
  await expect(dirk.getByText("Kom gerust naar voren.")).toBeHidden();
});
