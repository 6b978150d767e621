// A conference with something in it, in a few moves: for tests that look at full pages.
import type { Page } from "@playwright/test";
import { card, edit, expectState, share, withdraw, write } from "./at_table";
import { expect, type Hall, laptop } from "./hall";
import { moderator, shared } from "./words";

export const narrow = { viewport: { width: 360, height: 640 }, hasTouch: true };

export interface FilledDay {
  chair: Page;
  reader: Page;
  lead: Page;
  watch: Page;
}

/** At the tables; table 1 has written, shared one, put one aside, and opened one for typing. */
export async function fillDay(hall: Hall): Promise<FilledDay> {
  const chair = await hall.comeIn({ role: "chair", table: 1, name: "Anna", perspective: "Ouder" }, narrow);
  const reader = await hall.comeIn({ role: "participant", table: 1, name: "Dina" }, narrow);
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  const watch = await hall.comeIn({ role: "organiser", name: "Otto" }, laptop);
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel"]) await moveOn(lead, phase);
  for (const text of ["Een buurvrouw past op.", "De trainer zag het.", "Eén vast gezicht.", "Dit gaat weg."]) {
    await expectState(await write(chair, text), "safe");
  }
  await share(card(chair, "Een buurvrouw"));
  await expectState(card(chair, "Een buurvrouw"), "shared");
  await withdraw(chair, card(chair, "Dit gaat weg."));
  await edit(chair, card(chair, "De trainer"));
  await expect(reader.getByText(shared.states.shared, { exact: true })).toBeVisible();
  return { chair, reader, lead, watch };
}

export async function moveOn(lead: Page, phase: string): Promise<void> {
  await lead.getByRole("button", { name: moderator.phases.goOn(phase) }).click();
  await expect(lead.getByRole("heading", { level: 1, name: phase })).toBeVisible();
}
