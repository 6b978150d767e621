// The page goes in the very moment of typing: what was typed is there on the next one, and what was added is there once.
import type { Page } from "@playwright/test";
import { card, expectState, field, write } from "./at_table";
import { expect, test } from "./hall";
import { table } from "./words";

const rounds = process.env.OOGST_EFFORT === "long" ? 40 : 8;

test("what was typed when the page was reloaded stands in the field", async ({ hall }) => {
  const chair = await hall.comeIn({ role: "chair", table: 1, name: "Anna" });
  for (let round = 1; round <= rounds; round += 1) {
    await typeAndReload(chair, [`Nog niet af ${round}`]);
    await expect(field(chair)).toHaveValue(`Nog niet af ${round}`);
  }
});

test("what was added when the page was reloaded is there once, and what was typed since too", async ({ hall }) => {
  const chair = await hall.comeIn({ role: "chair", table: 1, name: "Anna" });
  await write(chair, "Het eerste");
  const all = Array.from({ length: rounds }, (_, index) => `Inzicht ${index + 1}.`);
  for (const text of all) {
    await typeAndReload(chair, [text, `${text} En dan?`]);
    await expect(field(chair)).toHaveValue(`${text} En dan?`);
  }
  const reader = await hall.comeIn({ role: "participant", table: 1, name: "Dina" });
  for (const page of [chair, reader]) {
    for (const text of all) await expectState(card(page, text), "safe");
    await expect(page.getByRole("article")).toHaveCount(rounds + 1);
  }
});

/** Types the texts, adds all but the last, and reloads: all in one go of the page's script, so that nothing can be written in between. */
async function typeAndReload(page: Page, texts: string[]) {
  await expect(field(page)).toBeVisible();
  const reloaded = page.waitForEvent("load");
  const { label, add } = table.compose;
  await page
    .evaluate(
      ({ texts, label, add }) => {
        const field = [...document.querySelectorAll("textarea")].find((one) => one.ariaLabel === label);
        const button = [...document.querySelectorAll("button")].find((one) => one.textContent === add);
        if (field === undefined || button === undefined) throw new Error("the page has no field for what is heard");
        for (const [index, text] of texts.entries()) {
          field.value = text;
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          if (index < texts.length - 1) button.click();
        }
        location.reload();
      },
      { texts, label, add },
    )
    // The page may be gone before it can answer.
    .catch((error: Error) => {
      if (!/navigation|destroyed/.test(error.message)) throw error;
    });
  await reloaded;
}
