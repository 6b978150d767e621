// Coming in with a code: what is forgiven, what is told, and what to do about it.
import { field } from "./at_table";
import { expect, phone, test } from "./hall";
import { join, shared } from "./words";

test("a code may come in small letters, with spaces, other hyphens and look-alikes", async ({ hall }) => {
  const page = await hall.browserOf(phone);
  const printed = hall.server.code("chair", 4);
  const sloppy = printed.toLowerCase().replace("-", " ").replaceAll("0", "o").replaceAll("1", "l").replaceAll("5", "s");
  await page.goto("/");
  await page.getByLabel(join.code.label).fill(` ${sloppy} `);
  await expect(page.getByLabel(join.code.label)).toHaveValue(printed);
  await page.getByLabel(join.code.label).press("Enter");
  await expect(page.getByText(join.who.seat(shared.roles.chair, 4))).toBeVisible();
});

test("a mistyped code is told from an unknown one and from half a code", async ({ hall }) => {
  const page = await hall.browserOf(phone);
  const code = hall.server.code("chair", 4);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/code")) asked.push(request.url());
  });
  await page.goto("/");
  const field = page.getByLabel(join.code.label);
  const go = page.getByRole("button", { name: join.code.go, exact: true });

  await go.click();
  await expect(page.getByText(join.code.empty)).toBeVisible();
  await field.fill(code.slice(0, 6));
  await go.click();
  await expect(page.getByText(join.code.short(3))).toBeVisible();
  await field.fill((code.startsWith("7") ? "8" : "7") + code.slice(1));
  await expect(page.getByText(join.code.mistyped)).toBeVisible();
  await go.click();
  expect(asked).toEqual([]);

  // Nought times anything: this one passes its check and belongs to nobody.
  await field.fill("00000000");
  await go.click();
  await expect(page.getByText(join.code.unknown)).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "true");

  await field.fill(code);
  await expect(page.getByText(join.code.unknown)).toBeHidden();
  await go.click();
  await expect(page.getByLabel(join.who.name)).toBeVisible();
});

test("the link of a QR code leads straight on, and takes its code out of the address", async ({ hall }) => {
  const page = await hall.browserOf(phone);
  await page.goto(`/#${hall.server.code("participant", 2)}`);
  await expect(page.getByText(join.who.seat(shared.roles.participant, 2))).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");

  await page.goBack();
  await expect(page.getByRole("heading", { name: join.code.title })).toBeVisible();
});

test("the link of another card works in a tab that is at the door already", async ({ hall }) => {
  const page = await hall.browserOf(phone);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: join.code.title })).toBeVisible();
  await page.goto(`/#${hall.server.code("chair", 3)}`);
  await expect(page.getByText(join.who.seat(shared.roles.chair, 3))).toBeVisible();
});

test("a name is asked for, and a bad one told", async ({ hall }) => {
  const page = await hall.browserOf(phone);
  await page.goto(`/#${hall.server.code("participant", 2)}`);
  const name = page.getByLabel(join.who.name);
  const go = page.getByRole("button", { name: join.who.toTable });
  await go.click();
  await expect(page.getByText(join.who.nameMissing)).toBeVisible();
  await name.fill("a".repeat(61));
  await go.click();
  await expect(page.getByText(join.who.nameTooLong(60))).toBeVisible();
  // Only a sign that cannot be seen: the page lets it through, the server does not.
  await name.fill("\u202e");
  await go.click();
  await expect(name).toHaveAttribute("aria-invalid", "true");

  await name.fill("Noor de Groot-Çelik 🌻");
  await page.getByRole("radio", { name: "Ouder" }).check();
  await go.click();
  await expect(page.getByRole("heading", { name: shared.table(2), exact: true })).toBeVisible();
});

test("somebody who comes back goes on with one tap", async ({ hall }) => {
  const page = await hall.comeIn({ role: "participant", table: 2, name: "Noor" });
  await page.goto("/");
  await page.getByRole("button", { name: join.back.goOn("Noor", shared.atTable(2)) }).click();
  await expect(page.getByRole("heading", { name: shared.table(2), exact: true })).toBeVisible();
});

test("who comes back after her login has run out is still herself, with what she had typed", async ({ hall }) => {
  const page = await hall.comeIn({ role: "chair", table: 4, name: "Anna" }, phone);
  await field(page).fill("Nog niet klaar");
  await page.goto("/");
  await page.evaluate(() => {
    for (const storage of [localStorage, sessionStorage]) {
      for (const [key, kept] of Object.entries(storage)) {
        if (kept.includes("expiresAt")) storage.setItem(key, JSON.stringify({ ...JSON.parse(kept), expiresAt: 1 }));
      }
    }
  });
  await page.reload();
  await expect(page.getByLabel(join.code.label)).toBeVisible();
  await hall.enter(page, { role: "participant", table: 4, name: "Anna" });
  await expect(field(page)).toHaveValue("Nog niet klaar");
});

test("without a connection the page says so, and the same code works afterwards", async ({ hall }) => {
  const page = await hall.browserOf(phone);
  await page.goto("/");
  await page.getByLabel(join.code.label).fill(hall.server.code("chair", 1));
  await page.context().setOffline(true);
  await page.getByRole("button", { name: join.code.go, exact: true }).click();
  await expect(page.getByText(join.code.offline)).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: join.code.go, exact: true }).click();
  await expect(page.getByLabel(join.who.name)).toBeVisible();
});
