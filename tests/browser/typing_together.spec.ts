// Several hands in one text over a bad Wi-Fi: everyone ends with the same text, and every letter is in it.
import type { Page } from "@playwright/test";
import { type Chance, chanceFrom } from "../../web-client/src/model/random_texts.testing";
import { card, edit, expectState, field, makeScribe, write } from "./at_table";
import { expect, type Hall, laptop, phone, test } from "./hall";
import { type Wire, wireOf } from "./wire";
import { moderator, table } from "./words";

const long = process.env.OOGST_EFFORT === "long";
const typingMs = long ? 60_000 : 15_000;
const outageMs = long ? 120_000 : 10_000;
const lettersMax = 700;

test("two type at once in one insight while their sockets are cut at random", async ({ hall }) => {
  test.setTimeout(120_000 + typingMs * 2);
  const chance = chanceFrom(20_261_121);
  const { chair, scribe } = await twoWriters(hall);
  await write(chair.page, "0123456789");
  const fields = {
    chair: await edit(chair.page, card(chair.page, "0123456789")),
    scribe: await edit(scribe.page, card(scribe.page, "0123456789")),
  };
  await fields.chair.press("Home");
  const until = Date.now() + typingMs;
  const [small, capital] = await Promise.all([
    typeUntil(until, chair.page, "abcdefghijklmnopqrstuvwxyz", chance),
    typeUntil(until, scribe.page, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", chance),
    cutUntil(until, [chair.wire, scribe.wire], chance),
  ]);

  for (const field of [fields.chair, fields.scribe]) {
    const letters = async (of: RegExp) => (await field.inputValue()).replace(of, "");
    await expect.poll(() => letters(/[^a-z]/g), { timeout: 60_000 }).toBe(small);
    await expect.poll(() => letters(/[^A-Z]/g), { timeout: 60_000 }).toBe(capital);
    expect(await letters(/[^0-9]/g)).toBe("0123456789");
  }
  expect(await fields.scribe.inputValue()).toBe(await fields.chair.inputValue());
  const text = await fields.chair.inputValue();
  for (const { page } of [chair, scribe]) {
    await page.getByRole("button", { name: table.card.done, exact: true }).tap();
    await expectState(card(page, text), "safe");
    await expect(page.getByRole("article")).toHaveCount(1);
  }
});

test("fifty changes without a connection land once, among those of others", async ({ hall }) => {
  test.setTimeout(240_000 + outageMs);
  const { chair, scribe } = await twoWriters(hall);
  await write(chair.page, "Begin.");
  await expect(card(scribe.page, "Begin.")).toBeVisible();
  const cutAt = Date.now();
  chair.wire.cut();
  const typed = await edit(chair.page, card(chair.page, "Begin."));
  const mates = await edit(scribe.page, card(scribe.page, "Begin."));
  await mates.press("Home");
  for (let change = 1; change <= 40; change += 1) {
    await typed.pressSequentially(` c${change}`);
    if (change % 10 === 0) await mates.pressSequentially(`s${change} `);
  }
  await chair.page.getByRole("button", { name: table.card.done, exact: true }).tap();
  const added = Array.from({ length: 10 }, (_, index) => `Zonder net ${index + 1}.`);
  for (const text of added) await write(chair.page, text);
  await scribe.page.waitForTimeout(Math.max(0, cutAt + outageMs - Date.now()));
  await expectState(card(chair.page, "Zonder net 10."), "here");

  chair.wire.mend();
  const whole = `s10 s20 s30 s40 Begin.${Array.from({ length: 40 }, (_, index) => ` c${index + 1}`).join("")}`;
  await expect(mates).toHaveValue(whole, { timeout: 60_000 });
  await scribe.page.getByRole("button", { name: table.card.done, exact: true }).tap();
  for (const { page } of [chair, scribe]) {
    for (const text of [whole, ...added]) await expectState(card(page, text), "safe");
    await expect(page.getByRole("article")).toHaveCount(11);
  }
});

test("what was typed without a connection is taken when the closing round has begun meanwhile", async ({ hall }) => {
  const { chair, scribe } = await twoWriters(hall);
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  await expectState(await write(chair.page, "Voor het oogsten"), "safe");
  chair.wire.cut();
  const text = await edit(chair.page, card(chair.page, "Voor het oogsten"));
  await text.pressSequentially(" getypt");
  await chair.page.getByRole("button", { name: table.card.done, exact: true }).tap();
  await write(chair.page, "Net niet op tijd");
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel", "Oogsten en afsluiten"]) {
    await lead.getByRole("button", { name: moderator.phases.goOn(phase) }).click();
    await expect(lead.getByRole("heading", { level: 1, name: phase })).toBeVisible();
  }
  chair.wire.mend();
  for (const { page } of [chair, scribe]) {
    await expectState(card(page, "Voor het oogsten getypt"), "safe");
    await expectState(card(page, "Net niet op tijd"), "safe");
    await expect(page.getByRole("article")).toHaveCount(2);
  }
});

interface Writer {
  page: Page;
  wire: Wire;
}

async function twoWriters(hall: Hall): Promise<{ chair: Writer; scribe: Writer }> {
  const comeIn = async (role: string, name: string) => {
    const page = await hall.browserOf(phone);
    const wire = await wireOf(page);
    await hall.enter(page, { role, table: 1, name });
    return { page, wire };
  };
  const chair = await comeIn("chair", "Anna");
  const scribe = await comeIn("participant", "Chris");
  await makeScribe(chair.page, "Chris");
  await expect(field(scribe.page)).toBeVisible();
  return { chair, scribe };
}

/** Types bursts of letters where the caret is, and gives all letters that were typed. */
async function typeUntil(until: number, page: Page, letters: string, chance: Chance): Promise<string> {
  let typed = "";
  while (Date.now() < until && typed.length < lettersMax) {
    let burst = "";
    for (let count = 1 + chance(6); count > 0; count -= 1) burst += letters[chance(letters.length)];
    await page.keyboard.type(`${burst} `);
    typed += burst;
    await page.waitForTimeout(chance(200));
  }
  return typed;
}

async function cutUntil(until: number, wires: Wire[], chance: Chance): Promise<void> {
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 500 + chance(2_000)));
    const wire = wires[chance(wires.length)];
    if (chance(2) === 0) {
      wire?.break();
      continue;
    }
    wire?.cut();
    await new Promise((resolve) => setTimeout(resolve, chance(2_000)));
    wire?.mend();
  }
  for (const wire of wires) wire.mend();
}
