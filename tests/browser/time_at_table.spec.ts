// The time at a table: what is left for the question and for all, told calmly, and nobody cut off when it is over.
import type { Page } from "@playwright/test";
import { card, expectState, field, goToQuestion, write } from "./at_table";
import { moveOn, narrow } from "./filled_day";
import { expect, type Hall, laptop, test } from "./hall";
import { shot } from "./shots";
import { moderator, shared, table } from "./words";

const { time } = table;

test.describe.configure({ timeout: 180_000 });

test("the questions share the time, also what the moderator adds, and the end is told calmly", async ({ hall }) => {
  const { chair, lead } = await atTheTables(hall);
  await expect(chair.getByText(time.thisQuestion(15))).toBeVisible();
  await goToQuestion(chair, shared.question(2));
  await expect(chair.getByText(time.question(1, 15))).toBeVisible();
  await shot(chair, "time-1-question");

  await change(lead, moderator.phases.longer, 6);
  await expect(chair.getByText(time.question(1, 17))).toBeVisible();
  await expect(told(chair)).toHaveText("");

  await field(chair).tap();
  const place = await heightOf(chair);
  await change(lead, moderator.phases.shorter, 41);
  await expect(told(chair)).toHaveText(time.cues[10]);
  await expect(seen(chair, time.cues[10])).toBeVisible();
  await shot(chair, "time-2-ten-minutes");
  expect(await heightOf(chair), "nothing moves").toBeCloseTo(place, 0);

  await change(lead, moderator.phases.longer, 3);
  await expect(seen(chair, time.cues[10])).toBeHidden();
  await change(lead, moderator.phases.shorter, 8);
  await expect(told(chair)).toHaveText(time.cues[5]);
  await change(lead, moderator.phases.shorter, 5);
  await expect(told(chair)).toHaveText(time.cues[0]);
  await expect(seen(chair, time.cues[0])).toBeVisible();
  await expectState(await write(chair, "In de laatste seconde."), "safe");
  await shot(chair, "time-3-over");

  await moveOn(lead, "Oogsten en afsluiten");
  await expect(chair.getByText(table.notice.typingGoesOn)).toBeVisible();
  await expectState(await write(chair, "In de afsluiting."), "safe");
  await expect(card(chair, "In de afsluiting.")).not.toContainText(table.card.late);
  await shot(chair, "time-4-closing");
  await moveOn(lead, "Afgelopen");
  await expectState(await write(chair, "Na afloop."), "safe");
  await expect(card(chair, "Na afloop.")).toContainText(table.card.late);
});

test("a signal comes only to who asked for it, and is remembered", async ({ hall }) => {
  const { chair, lead } = await atTheTables(hall);
  await change(lead, moderator.phases.shorter, 35);
  await expect(told(chair)).toHaveText(time.cues[10]);
  expect(await felt(chair)).toBe(0);

  await chair.getByRole("button", { name: table.people.title }).tap();
  const menu = chair.getByRole("dialog");
  await menu.getByRole("checkbox", { name: time.ways.sound }).tap();
  await expect.poll(() => heard(chair), "it is heard at once").toBe(2);
  await menu.getByRole("checkbox", { name: time.ways.sound }).tap();
  await menu.getByRole("checkbox", { name: time.ways.vibration }).tap();
  await expect.poll(() => felt(chair), "it is felt at once").toBe(1);
  await shot(chair, "time-5-signal");
  await menu.getByRole("button", { name: shared.close, exact: true }).tap();

  await chair.reload();
  await expect(seen(chair, time.cues[10])).toBeVisible();
  await expect(told(chair), "who comes later is not told again").toHaveText("");
  await chair.getByRole("heading", { level: 1 }).tap();
  await change(lead, moderator.phases.shorter, 5);
  await expect(told(chair)).toHaveText(time.cues[5]);
  await expect.poll(() => felt(chair)).toBe(1);
  expect(await heard(chair)).toBe(0);
});

test("the table sees whose perspective was not heard yet", async ({ hall }) => {
  const { chair } = await atTheTables(hall);
  await write(chair, "Zonder iemand erbij.");
  await expect(chair.getByText(table.ledger.heard)).toBeHidden();
  for (const [text, perspective] of [
    ["Wij worden niet gehoord.", "Ouder"],
    ["Vraag het ons.", "Jongere"],
  ] as const) {
    await field(chair).fill(text);
    await chair.getByRole("checkbox", { name: perspective }).check();
    await chair.getByRole("button", { name: table.compose.add, exact: true }).tap();
    await goToQuestion(chair, shared.question(2));
  }
  const ledger = chair.getByText(table.ledger.heard);
  await expect(ledger).toContainText(`${table.ledger.heard} ouder, jongere.`);
  await expect(ledger).toContainText(`${table.ledger.missing} ervaringsdeskundige, professional, beleid, onderzoek.`);
  await ledger.scrollIntoViewIfNeeded();
  await shot(chair, "ledger");
});

/** A chair at a table that talks, and who leads. */
async function atTheTables(hall: Hall): Promise<{ chair: Page; lead: Page }> {
  const chair = await hall.browserOf({ ...narrow, isMobile: true });
  await chair.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) {
      document.documentElement.dataset["heard"] = String(Number(document.documentElement.dataset["heard"] ?? 0) + 1);
      start.apply(this, when);
    };
    navigator.vibrate = () => {
      document.documentElement.dataset["felt"] = String(Number(document.documentElement.dataset["felt"] ?? 0) + 1);
      return true;
    };
  });
  await hall.enter(chair, { role: "chair", table: 1, name: "Anna" });
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel"]) await moveOn(lead, phase);
  return { chair, lead };
}

/** Presses a button as many times as there are minutes to give or take. */
async function change(lead: Page, name: string, minutes: number): Promise<void> {
  await lead.getByRole("button", { name }).evaluate((button, times) => {
    for (let time = 0; time < times; time += 1) if (button instanceof HTMLElement) button.click();
  }, minutes);
}

/** What stands on the page about the time, not what is read aloud. */
function seen(page: Page, words: string) {
  return page.locator(".time-line .cue", { hasText: words });
}

/** Where on the screen the field is. */
async function heightOf(page: Page): Promise<number> {
  return (await field(page).boundingBox())?.y ?? Number.NaN;
}

/** How often the device has vibrated since the page came. */
function felt(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset["felt"] ?? 0));
}

/** How many tones have sounded since the page came. */
function heard(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset["heard"] ?? 0));
}

/** What is read aloud about the time. */
function told(page: Page) {
  return page.locator(".time-line").getByRole("status");
}
