// Difficult words: marked while one types and where one reads, and explained to who asks; nothing moves, nothing is changed.
import type { Locator } from "@playwright/test";
import { card, edit, expectState, field, write } from "./at_table";
import { narrow } from "./filled_day";
import { expect, test } from "./hall";
import { shot } from "./shots";
import { explain } from "./words";

const said = "De wijkteams werken ambulant, en het sociale netwerk helpt mee.";

test("words are marked while one types, in any form, and explained to who asks", async ({ hall }) => {
  const page = await hall.comeIn({ role: "chair", table: 1, name: "Anna" }, narrow);
  await field(page).tap();
  await expect(page.getByText(explain.plainWordsHelp, { exact: true })).toBeVisible();
  const place = await placeOf(field(page));

  await field(page).pressSequentially(said.slice(0, 20));
  await expect(marksIn(page.locator(".composer"))).toHaveText(["wijkteams"]);
  const marked = await placeOf(field(page));
  expect(marked.top, "nothing moves when a word is marked").toBeCloseTo(place.top, 0);
  await field(page).pressSequentially(said.slice(20));
  await expect(marksIn(page.locator(".composer"))).toHaveText(["wijkteams", "ambulant", "sociale netwerk"]);
  await expectUnderItsLetters(field(page));
  await shot(page, "words-1-typing");

  await page.getByRole("button", { name: explain.about("sociaal netwerk") }).tap();
  await expect(page.getByText("Familie, vrienden, buren")).toBeVisible();
  await expect(field(page), "a tap leaves the keyboard where it is").toBeFocused();
  expect((await placeOf(field(page))).bottom).toBeCloseTo(place.bottom, 0);
  await shot(page, "words-2-explained");
  await expect(field(page), "what is marked stays as it was typed").toHaveValue(said);

  await test.step("the mirror keeps the letters' places, whatever is typed", async () => {
    for (const text of [
      "een  woord   met    ruimte, en een wijkteam aan het eind van de regel",
      `${"lang".repeat(40)} wijkteam`,
      "ambulant\n\n\twijkteam\nسؤال عن الأسرة wijkteam\n👩‍👧 ‘wijkteam’",
      "wijkteam ".repeat(60),
    ]) {
      await field(page).fill(text);
      await expect(marksIn(page.locator(".composer")).last()).toHaveText("wijkteam");
      await expectUnderItsLetters(field(page));
    }
    await field(page).fill(said);
  });

  await test.step("by keyboard alone", async () => {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: explain.about("wijkteam") })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Mensen van de gemeente bij wie")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByText("Mensen van de gemeente bij wie")).toBeHidden();
  });
});

test("words are marked where one reads, and in a card that is open for typing", async ({ hall }) => {
  const chair = await hall.comeIn({ role: "chair", table: 1, name: "Anna" }, narrow);
  const reader = await hall.comeIn({ role: "participant", table: 1, name: "Dina" }, narrow);
  await expectState(await write(chair, said), "safe");
  await write(chair, "De buren letten op elkaar.");
  await expect(reader.locator("article .marked")).toHaveText(["wijkteams", "ambulant", "sociale netwerk"]);

  const read = card(reader, said);
  await read.getByRole("button", { name: explain.about("wijkteam, ambulant, sociaal netwerk") }).tap();
  await expect(read.getByText("hulpteam in uw buurt")).toBeVisible();
  await shot(reader, "words-3-reading");
  await expect(card(reader, "De buren").getByRole("button", { name: explain.about("") })).toHaveCount(0);

  await shot(chair, "words-4-cards");
  const open = await edit(chair, card(chair, said));
  const editor = chair.locator(".editor");
  await expect(marksIn(editor)).toHaveText(["wijkteams", "ambulant", "sociale netwerk"]);
  await chair.getByRole("button", { name: explain.about("ambulant") }).tap();
  await expect(editor.getByText("De hulpverlener komt bij u thuis")).toBeVisible();
  await shot(chair, "words-5-editing");
  await open.fill("woord ".repeat(250));
  await open.press("End");
  await open.pressSequentially("in het wijkteam");
  await expect(marksIn(editor)).toHaveText(["wijkteam"]);
  await expectUnderItsLetters(open);
  await shot(chair, "words-6-long");
});

function marksIn(place: Locator): Locator {
  return place.locator(".mirror .marked");
}

/** The mirror has the field's lines, and stands where the field has been scrolled to. */
async function expectUnderItsLetters(text: Locator): Promise<void> {
  const off = await text.evaluate((field) => {
    const sheet = field.parentElement?.querySelector<HTMLElement>(".mirror > div");
    if (!(field instanceof HTMLTextAreaElement) || !sheet) throw new Error("the field has no mirror");
    const own = field.getBoundingClientRect();
    const under = sheet.getBoundingClientRect();
    return {
      left: under.left - own.left - field.clientLeft,
      top: under.top - own.top - field.clientTop + field.scrollTop,
      width: under.width - field.clientWidth,
      height: under.height - field.scrollHeight,
    };
  });
  for (const [side, pixels] of Object.entries(off)) expect(Math.abs(pixels), side).toBeLessThan(1);
}

async function placeOf(element: Locator): Promise<{ top: number; bottom: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error("it is not to be seen");
  return { top: box.y, bottom: box.y + box.height };
}
