// What a phone must fetch before a table is in use.
import { expect, phone, test } from "./hall";
import { shared, table } from "./words";

const budgetBytes = 60_000;

test("the first load of a table's page stays within its budget", async ({ hall }) => {
  // A login that is known and a cache that is empty: what the page weighs by itself.
  const before = await hall.comeIn({ role: "chair", table: 1, name: "Anna" }, phone);
  const page = await hall.browserOf({ ...phone, storageState: await before.context().storageState() });
  const wire = await page.context().newCDPSession(page);
  const fetched: { url: string; bytes: number }[] = [];
  const addresses = new Map<string, string>();
  wire.on("Network.requestWillBeSent", ({ requestId, request }) => addresses.set(requestId, request.url));
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    fetched.push({ url: addresses.get(requestId) ?? "", bytes: encodedDataLength });
  });
  await wire.send("Network.enable");
  await page.goto("/table", { waitUntil: "networkidle" });
  await expect(page.getByRole("heading", { name: shared.table(1), exact: true })).toBeVisible();
  await expect(page.getByText(table.empty.title)).toBeVisible();

  const total = fetched.reduce((sum, { bytes }) => sum + bytes, 0);
  test.info().annotations.push({ type: "weight", description: `${total} bytes in ${fetched.length} files` });
  expect(fetched.length).toBeGreaterThan(3);
  expect(total, JSON.stringify(fetched, undefined, 1)).toBeLessThanOrEqual(budgetBytes);
});
