// What people at a table do with each other and with who leads the day.
import type { Page } from "@playwright/test";
import { card, edit, expectState, field, write } from "./at_table";
import { expect, test } from "./hall";
import { shot } from "./shots";
import { openPeople, seated } from "./three_at_table";
import { shared, table, together } from "./words";

test.describe.configure({ timeout: 600_000 });

const { handOver, takeOver, question, tookOver, people, writes } = together;

test("the chair hands the table over with a tap, and goes on as scribe", async ({ hall }) => {
  const { anna, bea, carel } = await seated(hall);
  await write(anna, "Van Anna");
  await openPeople(anna);
  await shot(anna, "together-1-chair-people");
  await anna.getByRole("button", { name: handOver.open }).tap();
  await expect(anna.getByRole("heading", { name: handOver.title })).toBeFocused();
  await expect(anna.getByRole("button", { name: handOver.go })).toHaveAttribute("aria-disabled", "true");
  await anna.getByRole("radio", { name: "Bea" }).check();
  await shot(anna, "together-2-hand-over");
  await anna.getByRole("button", { name: handOver.goTo("Bea") }).tap();

  await expect(anna.getByText(handOver.done("Bea"))).toBeVisible();
  await expect(anna.getByRole("heading", { name: tookOver.title("Bea") })).toBeHidden();
  await expect(bea.getByText(table.you.chair)).toBeVisible();
  await expect(card(bea, "Van Anna").getByRole("button", { name: table.card.share })).toBeVisible();
  await expect(card(anna, "Van Anna").getByRole("button", { name: table.card.edit })).toBeVisible();
  await expect(card(anna, "Van Anna").getByRole("button", { name: table.card.share })).toBeHidden();
  await expect(field(carel)).toBeHidden();
});

test("her phone is dead: another takes over with a yes from the table; she comes back, is told, and loses nothing", async ({
  hall,
}) => {
  const { anna, bea, carel } = await seated(hall);
  const first = await write(anna, "Het begin");
  await expectState(first, "safe");

  await test.step("offline she goes on typing", async () => {
    await anna.context().setOffline(true);
    const open = await edit(anna, first);
    await open.press("ControlOrMeta+End");
    await open.pressSequentially(" en het vervolg");
    await anna.getByRole("button", { name: table.card.done, exact: true }).tap();
    await write(anna, "Zonder verbinding geschreven");
    await field(anna).fill("Nog niet af");
  });

  await test.step("another asks, and somebody at the table says yes", async () => {
    await openPeople(bea);
    await bea.getByRole("button", { name: takeOver.open }).tap();
    await shot(bea, "together-3-take-over");
    await bea.getByRole("button", { name: takeOver.ask }).tap();
    await expect(bea.getByText(question.asked)).toBeVisible();
    await shot(bea, "together-4-asked");
    await expect(carel.getByRole("heading", { name: question.title("Bea") })).toBeVisible();
    await shot(carel, "together-5-question");
    await carel.getByRole("button", { name: question.yes }).tap();
    await expect(carel.getByText(question.agreed("Bea"))).toBeVisible();
    await expect(bea.getByText(table.you.chair)).toBeVisible();
    await expect(bea.getByText(question.asked)).toBeHidden();
    await expect(carel.getByRole("heading", { name: question.title("Bea") })).toBeHidden();
  });

  await test.step("she comes back: told, scribe, and all is there", async () => {
    await anna.context().setOffline(false);
    await expect(anna.getByRole("heading", { name: tookOver.title("Bea") })).toBeVisible();
    await expect(anna.getByText(tookOver.text)).toBeVisible();
    await shot(anna, "together-6-came-back");
    for (const page of [anna, bea, carel]) {
      await expectState(card(page, "Het begin en het vervolg"), "safe");
      await expectState(card(page, "Zonder verbinding geschreven"), "safe");
    }
    await expect(field(anna)).toHaveValue("Nog niet af");
    await anna.getByRole("button", { name: table.compose.add, exact: true }).tap();
    await expectState(card(bea, "Nog niet af"), "safe");
    await expect(anna.getByText(shared.leftOver.title)).toBeHidden();
    await anna.getByRole("button", { name: tookOver.done }).tap();
    await expect(anna.getByRole("heading", { name: tookOver.title("Bea") })).toBeHidden();
    await anna.reload();
    await expect(card(anna, "Nog niet af")).toBeVisible();
    await expect(anna.getByRole("heading", { name: tookOver.title("Bea") })).toBeHidden();
  });
});

test("the chair may say no, who asks may take it back, and the chair's card settles it at once", async ({ hall }) => {
  const { anna, bea, carel } = await seated(hall);
  await ask(bea);
  await expect(anna.getByRole("heading", { name: question.title("Bea") })).toBeVisible();
  await shot(anna, "together-7-question-to-chair");
  await anna.getByRole("button", { name: question.no, exact: true }).tap();
  await expect(bea.getByText(question.asked)).toBeHidden();
  await expect(anna.getByText(question.refused)).toBeVisible();

  await ask(carel);
  await bea.getByRole("button", { name: question.later }).tap();
  await expect(bea.getByRole("heading", { name: question.title("Carel") })).toBeHidden();
  await expect(anna.getByRole("heading", { name: question.title("Carel") })).toBeVisible();
  await carel.getByRole("button", { name: question.takeBack }).tap();
  await expect(anna.getByRole("heading", { name: question.title("Carel") })).toBeHidden();

  await openPeople(carel);
  await carel.getByRole("button", { name: takeOver.open }).tap();
  await carel.getByRole("button", { name: takeOver.card }).tap();
  const code = carel.getByLabel(takeOver.cardTitle);
  await code.fill(hall.server.code("chair", 2));
  await carel.getByRole("button", { name: takeOver.go }).tap();
  await expect(carel.getByText(takeOver.otherCard)).toBeVisible();
  await shot(carel, "together-8-card");
  await code.fill(hall.server.code("chair", 1));
  await carel.getByRole("button", { name: takeOver.go }).tap();
  await expect(carel.getByText(table.you.chair)).toBeVisible();
  await expect(anna.getByRole("heading", { name: tookOver.title("Carel") })).toBeVisible();
});

test("everyone at the table writes while the chair lets them, and what they typed since lands too", async ({
  hall,
}) => {
  const { anna, carel } = await seated(hall);
  await expect(field(carel)).toBeHidden();
  await openPeople(anna);
  await anna.getByRole("switch", { name: people.everyone }).tap();
  await expect(anna.getByText(people.everyoneOn)).toBeVisible();
  await expect(anna.getByText(people.writesToo)).toBeVisible();
  await shot(anna, "together-9-everyone-writes");
  await write(carel, "Van Carel");
  await expectState(card(anna, "Van Carel"), "safe");

  await carel.context().setOffline(true);
  await write(carel, "Toen het nog mocht");
  await field(carel).fill("Nog niet af");
  await anna.getByRole("switch", { name: people.everyone }).tap();
  await expect(anna.getByRole("switch", { name: people.everyone })).not.toBeChecked();
  await expect(anna.getByText(people.writesToo)).toBeHidden();
  await carel.context().setOffline(false);
  await expectState(card(carel, "Toen het nog mocht"), "safe");
  await expect(card(carel, "Toen het nog mocht").getByRole("button", { name: table.card.edit })).toBeHidden();
  await carel.reload();
  await expect(field(carel)).toHaveValue("Nog niet af");
  await carel.getByRole("button", { name: table.compose.add, exact: true }).tap();
  await expectState(card(anna, "Nog niet af"), "safe");
  await expect(field(carel)).toBeHidden();
});

test("who types in an insight is shown on its card by name, and moves nothing", async ({ hall }) => {
  const { anna, bea, carel } = await seated(hall);
  const insight = await write(anna, "Een vast gezicht helpt.");
  await expectState(insight, "safe");
  await write(anna, "Bel even, voor er iets misgaat.");
  const read = card(carel, "Een vast gezicht");
  await expect(read).toBeVisible();
  const before = await read.boundingBox();

  const open = await edit(bea, card(bea, "Een vast gezicht"));
  await open.press("ControlOrMeta+End");
  await open.pressSequentially(" Ook thuis", { delay: 20 });
  await expect(read.getByText(writes.here("Bea"))).toBeVisible();
  await expect(card(anna, "Een vast gezicht").getByText(writes.here("Bea"))).toBeVisible();
  await expect(card(carel, "Bel even").getByText(writes.here("Bea"))).toBeHidden();
  await expect(bea.getByText(writes.here("Bea"))).toBeHidden();
  await shot(carel, "together-10-writes-here");
  expect(await read.boundingBox()).toEqual(before);

  const hers = await edit(anna, card(anna, "Een vast gezicht"));
  await expect(anna.getByText(writes.here("Bea"))).toBeVisible();
  await hers.press("ControlOrMeta+Home");
  await hers.pressSequentially("Ja. ");
  await expect(bea.getByText(writes.here("Anna"))).toBeVisible();
  await shot(bea, "together-11-two-write");
  await expect(read.getByText(writes.more("Anna", 1))).toBeVisible();

  await bea.getByRole("button", { name: table.card.done, exact: true }).tap();
  await expect(read.getByText(writes.here("Anna"))).toBeVisible();
  await anna.context().setOffline(true);
  await expect(read.getByText(writes.here("Anna"))).toBeHidden();
});

/** Asks the table whether she may lead it. */
async function ask(page: Page) {
  await openPeople(page);
  await page.getByRole("button", { name: takeOver.open }).tap();
  await page.getByRole("button", { name: takeOver.ask }).tap();
  await expect(page.getByText(question.asked)).toBeVisible();
}
