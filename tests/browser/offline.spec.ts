// Without a network: the page opens all the same, what is typed stays, and it lands once when there is one again.
import type { Page } from "@playwright/test";
import { card, edit, expectState, field, makeScribe, opensOffline, write } from "./at_table";
import { expect, type Hall, phone, test } from "./hall";
import { wireOf } from "./wire";
import { shared, table, work } from "./words";

// Two devices, pages opened anew, and pauses that grow while there is no network.
test.describe.configure({ timeout: 240_000 });

test("the table's page opens without a network, takes what is typed, and it lands once", async ({ hall }) => {
  const first = await hall.comeIn({ role: "chair", table: 1, name: "Anna" });
  await expectState(await write(first, "Voor de storing"), "safe");
  await opensOffline(first);
  const context = first.context();
  await context.setOffline(true);
  await first.close();

  const page = await context.newPage();
  await page.goto("/table");
  await expect(page.getByRole("heading", { name: shared.table(1), exact: true })).toBeVisible();
  const text = await edit(page, card(page, "Voor de storing"));
  await text.pressSequentially(", en erna");
  await page.getByRole("button", { name: table.card.done, exact: true }).tap();
  await expectState(await write(page, "Tijdens de storing"), "here");
  await field(page).fill("Nog niet af");
  await page.reload();
  await expectState(card(page, "Voor de storing, en erna"), "here");
  await expectState(card(page, "Tijdens de storing"), "here");
  await expect(field(page)).toHaveValue("Nog niet af");

  await context.setOffline(false);
  await expectLanded(hall, page, ["Voor de storing, en erna", "Tijdens de storing"]);
});

test("a page that is kept gives way to its next version, which is kept in turn", async ({ hall }) => {
  const page = await hall.comeIn({ role: "chair", table: 1, name: "Anna" });
  await opensOffline(page);
  await hall.server.kill();
  const pages = await hall.server.nextVersion('<meta name="version" content="next">');
  await hall.server.startAgain({ pages });
  const mark = page.locator('meta[name="version"]');
  // As soon as the network is quick enough for it.
  await expect(async () => {
    await page.reload();
    await expect(mark).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole("heading", { name: shared.table(1), exact: true })).toBeVisible();

  const kept = () =>
    page.evaluate(async () => (await caches.match("/table", { cacheName: "oogst.table" }))?.text() ?? "");
  await expect.poll(kept).toContain('content="next"');
  await hall.server.kill();
  await page.reload();
  await expect(mark).toHaveCount(1);
  await expect(page.getByRole("heading", { name: shared.table(1), exact: true })).toBeVisible();
  await hall.server.startAgain({ pages });
});

test("a login that ran out meanwhile asks for the code again, and then what waited goes along", async ({ hall }) => {
  const chair = await hall.comeIn({ role: "chair", table: 1, name: "Anna" });
  const scribe = await hall.browserOf(phone);
  const wire = await wireOf(scribe);
  await hall.enter(scribe, { role: "participant", table: 1, name: "Chris" });
  await makeScribe(chair, "Chris");
  await expectState(await write(scribe, "Voor de storing"), "safe");
  wire.cut();
  const text = await edit(scribe, card(scribe, "Voor de storing"));
  await text.pressSequentially(", en erna");
  await scribe.getByRole("button", { name: table.card.done, exact: true }).tap();
  await expectState(await write(scribe, "Tijdens de storing"), "here");
  await letRunOut(hall, scribe);
  await scribe.reload();
  await expectState(card(scribe, "Tijdens de storing"), "here");
  wire.mend();

  await enterCodeAgain(scribe, hall.server.code("participant", 1));
  await expectLanded(hall, scribe, ["Voor de storing, en erna", "Tijdens de storing"]);
  // The page itself goes on with the new login, too.
  await card(scribe, "Voor de storing, en erna")
    .getByRole("button", { name: work.menuOf("") })
    .tap();
  await scribe.getByRole("button", { name: work.versions.open }).tap();
  const versions = scribe.getByRole("dialog", { name: work.versions.title });
  // What one person typed in one go is one version.
  await expect(versions.getByText(work.versions.nothing)).toBeVisible();
});

test("a chair whose login the server does not know any more gives her code, and what waited goes along", async ({
  hall,
}) => {
  const chair = await hall.comeIn({ role: "chair", table: 1, name: "Anna" });
  await hall.server.kill();
  await expectState(await write(chair, "Tijdens de storing"), "here");
  await hall.server.forgetKey();
  await hall.server.startAgain();
  await enterCodeAgain(chair, hall.server.code("chair", 1));
  await expectLanded(hall, chair, ["Tijdens de storing"]);
});

test("a browser that can keep nothing says so, and works", async ({ hall }) => {
  const chair = await hall.browserOf(phone);
  const wire = await wireOf(chair);
  await chair.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  });
  await hall.enter(chair, { role: "chair", table: 1, name: "Anna" });
  await expect(chair.getByText(shared.connection.memoryOnly).first()).toBeVisible();
  await expectState(await write(chair, "Niets te bewaren"), "safe");
  await expect(chair.getByText(shared.connection.safe)).toBeVisible();
  await field(chair).fill("Nog niet klaar");
  await expect(chair.getByText(shared.connection.typing)).toBeVisible();
  await expect(chair.getByText(shared.connection.safe)).toBeHidden();
  wire.cut();
  await expectState(await write(chair, "Ook zonder net"), "here");
  wire.mend();
  await expectLanded(hall, chair, ["Niets te bewaren", "Ook zonder net"]);
});

test("over plain http on a venue's network all of it works but opening without a network", async ({ hall }) => {
  await hall.server.kill();
  await hall.server.startAgain({ publicOrigin: hall.server.plainAddress });
  const chair = await hall.browserOf({ ...phone, baseURL: hall.server.plainAddress });
  await hall.enter(chair, { role: "chair", table: 1, name: "Anna" });
  expect(await chair.evaluate(() => [isSecureContext, "serviceWorker" in navigator, "randomUUID" in crypto])).toEqual([
    false,
    false,
    false,
  ]);
  await expectState(await write(chair, "Voor de storing"), "safe");
  await hall.server.kill();
  await expectState(await write(chair, "Tijdens de storing"), "here");
  await field(chair).fill("Nog niet af");
  await hall.server.startAgain({ publicOrigin: hall.server.plainAddress });
  await chair.reload();
  await expect(field(chair)).toHaveValue("Nog niet af");
  await expectLanded(hall, chair, ["Voor de storing", "Tijdens de storing"]);
});

test("what two tabs of one person type lands once, also when one of them is closed", async ({ hall }) => {
  const first = await hall.browserOf(phone);
  const wire = await wireOf(first);
  await hall.enter(first, { role: "chair", table: 1, name: "Anna" });
  await expectState(await write(first, "Samen"), "safe");
  const second = await first.context().newPage();
  await second.goto("/table");
  wire.cut();
  await expectState(await write(first, "Uit het eerste tabblad"), "here");
  const text = await edit(first, card(first, "Samen"));
  await text.pressSequentially(" en bewaard");
  await expectState(await write(second, "Uit het tweede tabblad"), "safe");
  await first.close({ runBeforeUnload: false });
  await expectLanded(hall, second, ["Samen en bewaard", "Uit het eerste tabblad", "Uit het tweede tabblad"]);
});

async function letRunOut(hall: Hall, page: Page) {
  const key = "oogst.session.table";
  const session = JSON.parse((await page.evaluate((key) => sessionStorage.getItem(key), key)) ?? "{}");
  const text = JSON.stringify({ ...session, token: await hall.server.expired(session.token) });
  await page.evaluate(([key = "", text = ""]) => sessionStorage.setItem(key, text), [key, text]);
}

async function enterCodeAgain(page: Page, code: string) {
  const again = page.getByRole("dialog", { name: shared.again.title });
  await again.getByLabel(shared.again.label).fill(code);
  await again.getByRole("button", { name: shared.again.go }).tap();
  await expect(again).toBeHidden();
}

/** Everyone has these insights, and no other. */
async function expectLanded(hall: Hall, page: Page, texts: string[]) {
  const reader = await hall.comeIn({ role: "participant", table: 1, name: "Dina" });
  for (const one of [page, reader]) {
    for (const text of texts) await expectState(card(one, text), "safe");
    await expect(one.getByRole("article")).toHaveCount(texts.length);
  }
}
