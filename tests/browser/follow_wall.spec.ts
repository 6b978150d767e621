// The wall on one's own phone: who sits at a table opens it in the closing round, and comes back to her table.
import { card, expectState, share, write } from "./at_table";
import { moveOn } from "./filled_day";
import { expectFitFor } from "./fit";
import { expect, laptop, phone, test } from "./hall";
import { shot } from "./shots";
import { moderator, shared, table } from "./words";

const said = "De keukentafel is de beste plek.";

test("a participant follows the wall on her phone, and goes back to her table", async ({ hall }) => {
  const anna = await hall.comeIn({ role: "chair", table: 1, name: "Anna" }, phone);
  const piet = await hall.comeIn({ role: "participant", table: 1, name: "Piet" }, phone);
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  const follow = piet.getByRole("button", { name: table.notice.followWall });
  const wall = piet.getByRole("dialog", { name: shared.roles.wall });
  const onWall = wall.getByRole("article").filter({ hasText: said });
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel"]) await moveOn(lead, phase);
  await expectState(await write(anna, said), "safe");
  await share(card(anna, said));
  await expect(follow).toBeHidden();
  await moveOn(lead, "Oogsten en afsluiten");

  await follow.click();
  await lead.getByRole("radio", { name: moderator.wall.modes.all }).check();
  await expect(onWall).toBeVisible();
  await shot(piet, "phone-follows-the-wall");
  await expectFitFor(piet, "the wall on a phone");

  await piet.keyboard.press("Escape");
  await expect(wall).toBeHidden();
  await expect(follow).toBeFocused();
  await follow.click();
  await expect(onWall).toBeVisible();
  await piet.goBack();
  await expect(wall).toBeHidden();
  await expect(piet.getByRole("heading", { name: shared.table(1), exact: true })).toBeVisible();
});
