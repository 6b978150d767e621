// Three people at a table in conversation, and who leads the day.
import type { Page } from "@playwright/test";
import { moveOn } from "./filled_day";
import { expect, type Hall, laptop } from "./hall";
import { shared, table, together } from "./words";

/** Table 1 in conversation: Anna leads, Bea writes along, Carel reads. */
export async function seated(hall: Hall) {
  const anna = await hall.comeIn({ role: "chair", table: 1, name: "Anna" });
  const bea = await hall.comeIn({ role: "participant", table: 1, name: "Bea" });
  const carel = await hall.comeIn({ role: "participant", table: 1, name: "Carel" });
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel"]) await moveOn(lead, phase);
  await openPeople(anna);
  await anna.getByRole("button", { name: together.people.makeScribeOf("Bea") }).tap();
  await expect(bea.getByText(table.you.scribe)).toBeVisible();
  await anna.getByRole("button", { name: shared.close, exact: true }).tap();
  return { anna, bea, carel, lead };
}

export async function openPeople(page: Page) {
  await page.getByRole("button", { name: table.people.title }).tap();
  await expect(page.getByRole("dialog", { name: table.people.title }).getByText("Anna")).toBeVisible();
}
