// The browser's process is killed while there is no network: what was typed is there when it is opened again, and lands once.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { card, edit, expectState, field, opensOffline, write } from "./at_table";
import { expect, type Hall, phone, test } from "./hall";
import { shared, table } from "./words";

// Two devices, pages opened anew, and pauses that grow while there is no network.
test.describe.configure({ timeout: 240_000 });

test("what was typed before the browser was killed without a network is there, and lands once", async ({ hall }) => {
  const profile = await mkdtemp(join(tmpdir(), "oogst-profile-"));
  try {
    const killed = await openBrowser(hall, profile);
    const before = await hall.pageIn(killed);
    await hall.enter(before, { role: "chair", table: 1, name: "Anna" });
    await expectState(await write(before, "Voor de storing"), "safe");
    await opensOffline(before);
    await hall.server.kill();
    const text = await edit(before, card(before, "Voor de storing"));
    await text.pressSequentially(", en erna");
    await before.getByRole("button", { name: table.card.done, exact: true }).tap();
    await expectState(await write(before, "Tijdens de storing"), "here");
    await field(before).fill("Nog niet af");
    await isKept(before, "Nog niet af");
    await killBrowser(killed, profile);

    const after = await hall.pageIn(await openBrowser(hall, profile));
    await after.goto("/table");
    // What the table looked like may not have reached the disk; what was typed has.
    await expect(after.getByText(shared.connection.waiting(2)).first()).toBeVisible();
    await hall.server.startAgain();
    await expect(field(after)).toHaveValue("Nog niet af");
    const reader = await hall.comeIn({ role: "participant", table: 1, name: "Dina" });
    for (const page of [after, reader]) {
      await expectState(card(page, "Voor de storing, en erna"), "safe");
      await expectState(card(page, "Tijdens de storing"), "safe");
      await expect(page.getByRole("article")).toHaveCount(2);
    }
    await after.context().close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

function openBrowser(hall: Hall, profile: string): Promise<BrowserContext> {
  const { launchOptions, locale, timezoneId } = test.info().project.use;
  const options = { ...launchOptions, ...phone, baseURL: hall.server.address };
  return chromium.launchPersistentContext(profile, {
    ...options,
    ...(locale === undefined ? {} : { locale }),
    ...(timezoneId === undefined ? {} : { timezoneId }),
  });
}

/** Waits until what was typed is in the browser's own store: a process that is killed takes along what was on its way there. */
async function isKept(page: Page, typed: string): Promise<void> {
  const drafts = () =>
    page.evaluate(async () => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, fail) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => fail(request.error);
        });
      const database = await answer(indexedDB.open("oogst"));
      const kept = await answer(database.transaction("drafts").objectStore("drafts").getAll());
      database.close();
      return JSON.stringify(kept);
    });
  await expect.poll(drafts).toContain(typed);
}

/** kill -9 of the one process that has the others of this profile under it. */
async function killBrowser(context: BrowserContext, profile: string): Promise<void> {
  const closed = context.waitForEvent("close");
  for (const name of await readdir("/proc")) {
    const words = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    const isMain = words.includes(`--user-data-dir=${profile}`) && !words.includes("--type=");
    if (/^\d+$/.test(name) && isMain) process.kill(Number(name), "SIGKILL");
  }
  await closed;
}
