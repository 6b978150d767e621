// The whole day as people live it: two tables on phones, somebody who leads, somebody who watches, and a wall.
import type { Page } from "@playwright/test";
import { card, edit, expectState, field, goToQuestion, share, takeBack, undo, withdraw, write } from "./at_table";
import { expect, type Hall, laptop, phone, test } from "./hall";
import { shot } from "./shots";
import { join, moderator, organiser, queue, shared, table, together, waiting, wall, work } from "./words";

const phases = {
  checkIn: "Inloggen en testen",
  opening: "Opening",
  pause: "Pauze en naar uw tafel",
  tables: "In gesprek aan de thematafel",
  closing: "Oogsten en afsluiten",
  ended: "Afgelopen",
};

const said = {
  kitchen:
    "Bij ons in de straat past een buurvrouw op als het thuis even niet gaat. Niemand hoefde daarvoor te bellen.",
  coach: "De voetbaltrainer zag het eerder dan de school.",
  late: "Wij kregen pas hulp toen het al mis was. Een half jaar eerder had één gesprek gescheeld.",
  weekly: "Eén vast gezicht, elke week, ook als het goed gaat.",
  scribe: "‘Vraag het ons zelf, wij weten wat wij nodig hebben.’",
  shame: "Schaamte: je wilt niet dat de buren het weten.",
  alone: "Een moeder vertelde dat zij drie keer haar verhaal moest doen.",
  offline: "Hulp vragen is makkelijker als je iemand al kent.",
  offlineToo: "Begin met wat er wel goed gaat in een gezin.",
  after: "Nog een gedachte voor onderweg naar huis.",
};

test("a day from the first code to the thanks, with the server killed in the middle", async ({ hall }) => {
  test.setTimeout(300_000);
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  const watch = await hall.comeIn({ role: "organiser", name: "Otto" }, laptop);
  const projector = await hall.wallFor(lead);

  const people = await test.step("check-in: a first code, and a look whether all works", () => checkIn(hall));
  const { anna, bram, chris, dina } = people;
  await expect(projector.getByRole("heading", { name: "Samen om het kind heen" })).toBeVisible();
  await expect(unseated(watch).getByRole("listitem")).toHaveCount(4);
  await shot(projector, "wall-1-welcome");
  await shot(anna, "phone-1-checked-in");
  await shot(watch, "organiser-1-check-in");
  await shot(lead, "moderator-1-check-in");

  await test.step("the moderator moves on, back, and on again", async () => {
    await moveOn(lead, phases.opening);
    await lead.getByRole("button", { name: shared.undo }).click();
    await expectPhase(lead, phases.checkIn);
    await moveOn(lead, phases.opening);
    await moveOn(lead, phases.pause);
    await expect(projector.getByText(phases.pause)).toBeVisible();
  });

  await test.step("the break: everybody to a table, with a second code", async () => {
    await toTable(hall, anna, { role: "chair", table: 1, name: "Anna" });
    await toTable(hall, bram, { role: "chair", table: 3, name: "Bram" });
    await toTable(hall, chris, { role: "participant", table: 1, name: "Chris" });
    await expect(unseated(watch).getByRole("listitem")).toHaveCount(1);
    await shot(watch, "organiser-2-one-not-seated");
    await toTable(hall, dina, { role: "participant", table: 1, name: "Dina" });
    await expect(watch.getByText(organiser.unseated.everyone)).toBeVisible();
    await shot(dina, "phone-2-seated");
  });

  await test.step("the chair lets somebody write", async () => {
    await expect(field(chris)).toBeHidden();
    await anna.getByRole("button", { name: table.people.title }).tap();
    await shot(anna, "phone-3-people");
    await anna.getByRole("button", { name: together.people.makeScribeOf("Chris") }).tap();
    await expect(anna.getByRole("button", { name: together.people.unmakeScribeOf("Chris") })).toBeVisible();
    await anna.getByRole("button", { name: shared.close, exact: true }).tap();
    await expect(chris.getByText(table.you.scribe)).toBeVisible();
    await expect(field(chris)).toBeVisible();
    await expect(field(dina)).toBeHidden();
  });

  await moveOn(lead, phases.tables);
  await test.step("at the tables: what is typed is safe, and stays at its table", async () => {
    await shot(anna, "phone-4-nothing-yet");
    await talk(anna, bram, chris, dina);
    await shot(anna, "phone-5-filled");
    await shot(dina, "phone-6-reading-along");
    await expectTally(lead, 1, 4, 0);
    await expect(lead.getByText(said.coach)).toHaveCount(0);
    await expect(projector.getByText(said.coach)).toHaveCount(0);
  });

  await test.step("share, take back, undo; withdraw and put back", () => changeMinds(anna, lead));
  await expectTally(lead, 1, 4, 1);
  await shot(lead, "moderator-2-tables");
  await shot(watch, "organiser-3-tables");

  await test.step("the server is killed while two tables write, and comes back", async () => {
    await hall.server.kill();
    for (const [page, text] of [
      [bram, said.offline],
      [anna, said.offlineToo],
    ] as const) {
      await expectState(await write(page, text), "here");
      await expect(page.getByText(shared.connection.lost).first()).toBeVisible();
    }
    await shot(bram, "phone-7-server-gone");
    await expect(projector.getByRole("heading", { name: "Samen om het kind heen" })).toBeVisible();
    await hall.server.startAgain();
    await expectState(card(bram, said.offline), "safe");
    await expectState(card(anna, said.offlineToo), "safe");
    await expectState(card(chris, said.offlineToo), "safe");
    for (const page of [anna, chris, dina]) await expect(page.getByRole("article")).toHaveCount(5);
    await expect(bram.getByRole("article")).toHaveCount(3);
    await expectTally(lead, 1, 5, 1);
    await expectTally(lead, 3, 3, 0);
  });

  await moveOn(lead, phases.closing);
  await test.step("closing: the chairs choose what the hall hears", async () => {
    for (const text of [said.late, said.scribe]) await share(card(anna, text));
    await share(card(bram, said.shame));
    await share(card(bram, said.alone));
    await expect(lead.getByText(queue.title(5))).toBeVisible();
    await expect(projector.getByText(wall.opening.title)).toBeVisible();
    await shot(projector, "wall-2-harvest-begins");
    await shot(anna, "phone-8-closing");
  });

  await test.step("table after table has the floor", () => floorRound(lead, projector, anna, bram));
  await test.step("held, let through, and the wall blanked", () => holdAndBlank(lead, projector, bram));

  await test.step("all at once", async () => {
    await lead.keyboard.press("a");
    await expect(projector.getByRole("heading", { name: wall.sections.title })).toBeVisible();
    await expect(projector.getByRole("article")).toHaveCount(5);
    await shot(projector, "wall-6-all-at-once");
  });

  await test.step("after the end", async () => {
    await moveOn(lead, phases.ended);
    await expect(projector.getByText(wall.thanks.harvest(5, 2))).toBeVisible();
    await shot(projector, "wall-7-thanks");
    await expect(anna.getByText(table.notice.ended)).toBeVisible();
    await expectState(await write(anna, said.after), "safe");
    await expect(card(anna, said.after)).toContainText(table.card.late);
    await shot(anna, "phone-10-ended");
    await shot(lead, "moderator-4-ended");
    await shot(watch, "organiser-4-ended");
  });

  const harvest = await hall.server.harvest();
  for (const text of [said.kitchen, said.late, said.scribe, said.shame, said.alone]) {
    expect(harvest.split(text)).toHaveLength(2);
  }
});

async function checkIn(hall: Hall) {
  const [anna, bram, chris, dina] = await Promise.all(
    ["Anna", "Bram", "Chris", "Dina"].map((name) => hall.comeIn({ role: "participant", name }, phone)),
  );
  if (!anna || !bram || !chris || !dina) throw new Error("four came in");
  for (const page of [anna, bram, chris, dina]) await expect(page.getByText(waiting.works)).toBeVisible();
  return { anna, bram, chris, dina };
}

/** From the waiting page by its own link, as the same person. */
async function toTable(hall: Hall, page: Page, who: { role: string; table: number; name: string }) {
  await page.getByRole("link", { name: waiting.enterCode }).tap();
  await page.getByRole("button", { name: join.back.otherCode }).tap();
  await page.getByLabel(join.code.label).fill(hall.server.code(who.role, who.table));
  await page.getByRole("button", { name: join.code.go, exact: true }).tap();
  await expect(page.getByLabel(join.who.name)).toHaveValue(who.name);
  await page.getByRole("button", { name: join.who.toTable }).tap();
  await expect(page.getByRole("heading", { name: shared.table(who.table), exact: true })).toBeVisible();
}

async function talk(anna: Page, bram: Page, chris: Page, dina: Page) {
  for (const [page, texts] of [
    [anna, [said.kitchen, said.coach, said.late]],
    [chris, [said.scribe]],
    [bram, [said.shame, said.alone]],
  ] as const) {
    for (const text of texts) await expectState(await write(page, text), "safe");
  }
  await expect(dina.getByRole("article")).toHaveCount(4);
  const revised = await edit(chris, card(chris, said.scribe));
  await revised.press("End");
  await revised.pressSequentially(" Zei een meisje van 15.");
  await expect(card(dina, "Zei een meisje van 15.")).toBeVisible();
  await chris.getByRole("button", { name: table.card.done, exact: true }).tap();
  await goToQuestion(anna, shared.question(2));
  await expect(anna.getByRole("heading", { name: "Wanneer kwam hulp te laat" })).toBeVisible();
  await goToQuestion(anna, shared.question(1));
}

async function changeMinds(anna: Page, lead: Page) {
  const insight = card(anna, said.kitchen);
  await share(insight);
  await expectState(insight, "shared");
  await expect(lead.getByText(said.kitchen).first()).toBeVisible();
  await takeBack(insight);
  await expectState(insight, "safe");
  await undo(anna);
  await expectState(insight, "shared");

  await withdraw(anna, card(anna, said.coach));
  await expect(anna.getByText(table.aside(1))).toBeVisible();
  await anna.getByText(table.aside(1)).tap();
  await card(anna, said.coach).getByRole("button", { name: table.card.restore }).tap();
  await expectState(card(anna, said.coach), "safe");
}

async function floorRound(lead: Page, projector: Page, anna: Page, bram: Page) {
  for (const page of [anna, bram]) await stopTyping(page);
  await lead.getByRole("button", { name: moderator.wall.first }).click();
  await expect(projector.getByRole("article").filter({ hasText: said.kitchen })).toBeVisible();
  await expect(projector.getByRole("article")).toHaveCount(3);
  await expect(projector.getByText(said.coach)).toHaveCount(0);
  await closeSpeaking(anna);
  // She has read on to what she is going to tell: the call must reach her there.
  await card(anna, said.offlineToo).scrollIntoViewIfNeeded();
  await expect(anna.getByText(table.notice.yoursChair)).toBeInViewport();
  await expectState(card(anna, said.kitchen), "onWall");
  await shot(projector, "wall-3-table-1");
  await shot(anna, "phone-9-has-the-floor");
  await shot(lead, "moderator-3-floor");

  // Table 2 has nothing to show and still its turn.
  await lead.keyboard.press(" ");
  await expect(projector.getByText(wall.floor.emptyExplain(2))).toBeVisible();
  await expect(bram.getByText(table.notice.next)).toBeVisible();
  await shot(projector, "wall-4-nothing-shared");
  await lead.keyboard.press(" ");
  await expect(projector.getByRole("article").filter({ hasText: said.shame })).toBeVisible();
  await expect(projector.getByRole("article").filter({ hasText: said.kitchen })).toHaveCount(0);

  await closeSpeaking(bram);
  // Shared while the table has the floor: on the wall at once.
  await share(card(bram, said.offline));
  await expect(projector.getByRole("article").filter({ hasText: said.offline })).toBeVisible();
  await shot(projector, "wall-5-table-3");
  await takeBack(card(bram, said.offline));
  await expect(projector.getByRole("article")).toHaveCount(2);
}

/** The view to speak from does not open over what is being typed. */
async function stopTyping(page: Page) {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** It opens by itself, and makes way for the page. */
async function closeSpeaking(page: Page) {
  const view = page.getByRole("dialog", { name: work.speaking.title });
  await expect(view).toBeVisible();
  await view.getByRole("button", { name: shared.close }).tap();
  await expect(view).toHaveCount(0);
}

async function holdAndBlank(lead: Page, projector: Page, bram: Page) {
  const insight = lead.getByRole("article").filter({ hasText: said.alone });
  await insight.getByRole("button", { name: queue.acts.hold }).click();
  await expect(projector.getByRole("article")).toHaveCount(1);
  await expectState(card(bram, said.alone), "held");
  await insight.getByRole("button", { name: queue.acts.letThrough }).click();
  await expect(projector.getByRole("article")).toHaveCount(2);

  await lead.keyboard.press("b");
  await expect(projector.getByRole("article")).toHaveCount(0);
  await expect(lead.getByText(moderator.wall.blankNow)).toBeVisible();
  await lead.keyboard.press("b");
  await expect(projector.getByRole("article")).toHaveCount(2);
}

async function moveOn(lead: Page, phase: string) {
  await lead.getByRole("button", { name: moderator.phases.goOn(phase) }).click();
  await expectPhase(lead, phase);
}

async function expectPhase(lead: Page, phase: string) {
  await expect(lead.getByRole("heading", { level: 1, name: phase })).toBeVisible();
}

async function expectTally(lead: Page, number: number, written: number, offered: number) {
  const { tables } = moderator;
  const row = lead
    .getByRole("region", { name: tables.title })
    .getByRole("listitem")
    .filter({
      hasText: shared.table(number),
    });
  await expect(row).toContainText(tables.written(written));
  await expect(row).toContainText(tables.shared(offered));
}

function unseated(watch: Page) {
  return watch.getByRole("region", { name: organiser.unseated.title });
}
