// An older backup in the middle of a conference: what the tables' browsers have seen saved is whole again, once.
import { card, expectState, field, write } from "./at_table";
import { expect, test } from "./hall";

for (const [how, put] of [
  ["is restored by the organiser", "restore"],
  ["was slipped into the data folder", "slipIn"],
] as const) {
  test(`an older backup that ${how} loses nothing, and doubles nothing`, async ({ hall }) => {
    const chair = await hall.comeIn({ role: "chair", table: 1, name: "Anna" });
    const scribe = await hall.comeIn({ role: "participant", table: 1, name: "Bea" });
    await expectState(await write(chair, "Voor de kopie"), "safe");
    const backup = await hall.server.backup();

    await expectState(await write(chair, "Na de kopie"), "safe");
    await expect(card(scribe, "Na de kopie")).toBeVisible();
    await expectState(await write(chair, "En nog een"), "safe");
    await field(chair).fill("Half getypt");
    await hall.server.kill();
    await hall.server[put](backup);
    await hall.server.startAgain();

    // First on the server: the pages show what they had all the while.
    const kept = async () => JSON.parse(await hall.server.harvest()).totals.kept;
    await expect.poll(kept, { timeout: 30_000 }).toBe(3);
    for (const page of [chair, scribe]) {
      for (const text of ["Voor de kopie", "Na de kopie", "En nog een"]) {
        await expect(card(page, text)).toHaveCount(1, { timeout: 30_000 });
        await expectState(card(page, text), "safe");
      }
    }
    await expect(field(chair)).toHaveValue("Half getypt");
    expect(await kept()).toBe(3);
    await expectState(await write(chair, "En het gaat verder"), "safe");
  });
}
