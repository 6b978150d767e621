// The pages in English: for who reads Dutch with difficulty, or not at all.
import { en as join } from "../../web-client/src/words/en/join";
import { en as moderator } from "../../web-client/src/words/en/moderator";
import { en as queue } from "../../web-client/src/words/en/queue";
import { en as shared } from "../../web-client/src/words/en/shared";
import { en as table } from "../../web-client/src/words/en/table";
import { expectFitFor } from "./fit";
import { expect, laptop, phone, test } from "./hall";

test("a chair and a moderator who chose English do a table's work in English", async ({ hall }) => {
  const chair = await hall.browserOf(phone);
  await chair.goto("/");
  await chair.getByRole("button", { name: "English" }).tap();
  await chair.getByLabel(join.code.label).fill("00000000");
  await chair.getByRole("button", { name: join.code.go, exact: true }).tap();
  await expect(chair.getByText(join.code.unknown)).toBeVisible();
  await chair.goto(`/#${hall.server.code("chair", 1)}`);
  await chair.getByLabel(join.who.name).fill("Anna");
  await chair.getByRole("button", { name: join.who.toTable }).tap();
  await expect(chair.locator("html")).toHaveAttribute("lang", "en");
  await chair.getByRole("textbox", { name: table.compose.label }).fill("A neighbour looked after the children.");
  await chair.getByRole("button", { name: table.compose.add, exact: true }).tap();
  const card = chair.getByRole("article").filter({ hasText: "A neighbour" });
  await expect(card.getByText(shared.states.safe, { exact: true })).toBeVisible();
  await expectFitFor(chair, "a table in English");

  const lead = await hall.browserOf(laptop);
  await lead.goto(`/#${hall.server.code("moderator")}`);
  await lead.getByRole("button", { name: "English" }).click();
  await lead.getByLabel(join.who.name).fill("Mina");
  await lead.getByRole("button", { name: join.who.toPage }).click();
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel"])
    await lead.getByRole("button", { name: moderator.phases.goOn(phase) }).click();
  await card.getByRole("button", { name: table.card.share }).tap();
  await expect(lead.getByText(queue.title(1))).toBeVisible();
  await expectFitFor(lead, "the moderator's page in English");
});
