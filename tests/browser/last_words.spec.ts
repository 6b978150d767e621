// The page goes in the very moment of typing: what was typed is there on the next one, and what was added is there once.
import type { Page } from "@playwright/test";
import { OogstClient } from "../client/client.mjs";
import { card, edit, expectState, field, write } from "./at_table";
import { expectFitFor } from "./fit";
import { expect, phone, test } from "./hall";
import { shot } from "./shots";
import { shared, table } from "./words";

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

test("what did not fit any more is kept until its person is done with it", async ({ hall }) => {
  const chair = await hall.comeIn({ role: "chair", table: 1, name: "Anna" }, phone);
  const insight = await write(chair, "a".repeat(1_900));
  await expectState(insight, "safe");
  const field = await edit(chair, insight);
  await chair.context().setOffline(true);
  await field.press("ControlOrMeta+End");
  await field.pressSequentially("b".repeat(60));
  await expectFitFor(chair, "typing in a word without an end");
  const other = new OogstClient(hall.server.address);
  await other.login(hall.server.code("chair", 1), "Anna");
  await other.connect("table/1");
  type Table = { insights: object };
  const { insights } = await other.untilState<Table>(
    "table/1",
    (now) => Object.keys(now.insights).length === 1,
    "its text",
  );
  const [id = ""] = Object.keys(insights);
  other.edit(1, id, [1_900, "c".repeat(90)]);
  await other.textSettled(1, id);

  await chair.context().setOffline(false);
  const dialog = chair.getByRole("dialog", { name: shared.leftOver.title });
  await expect(dialog).toBeVisible();
  await chair.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await shot(chair, "left-over-put-away");
  await chair.getByRole("button", { name: shared.leftOver.title }).tap();
  await expect(dialog).toBeVisible();
  await chair.reload();
  await expect(dialog.getByLabel(shared.leftOver.label)).toHaveValue(/b/);
  await dialog.getByRole("button", { name: shared.leftOver.done }).tap();
  await expect(dialog).toBeHidden();
  await chair.reload();
  await expect(insight).toBeVisible();
  await expect(dialog).toBeHidden();
  other.leave();
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
