// Reflections: a reporter's from before the closing round on, everyone's once it is open. What is typed stays until it is sent,
// what is sent stays in view with what becomes of it, and the hall reads a name only where its owner said so.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { card, expectState, opensOffline, share, write } from "./at_table";
import { moveOn } from "./filled_day";
import { expectFitFor } from "./fit";
import { codeShown, connectWall, expect, type Hall, laptop, phone, projector, test } from "./hall";
import { shot } from "./shots";
import { wireOf } from "./wire";
import { moderator, queue, reflecting, reporter, shared, table, wall } from "./words";

test.describe.configure({ timeout: 300_000 });

const said = "Een buurvrouw past op, elke dinsdag.";
const thought = "Wie luistert, hoeft minder te regelen.";
const roos = "Roos Vermeer";
const piet = "Piet de Boer";

test("a reporter reads, prepares, and gives the hall a reflection of her own", async ({ hall }) => {
  const anna = await hall.comeIn({ role: "chair", table: 1, name: "Anna" });
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  const page = await hall.comeIn({ role: "reporter", name: roos }, laptop);
  const { onWall, heard } = await wallHeard(hall, lead);
  const notes = page.getByRole("textbox", { name: reporter.notes.label });

  await test.step("before the closing round she prepares, and all that she types outlives the page", async () => {
    await expect(page.getByText(reporter.shared.nothing)).toBeVisible();
    await field(page).fill(thought);
    await expect(page.getByText(reflecting.waits.too_early("Oogsten en afsluiten"))).toBeVisible();
    await expect(page.getByRole("button", { name: reflecting.go })).toHaveAttribute("aria-disabled", "true");
    await notes.fill("Vraag tafel 1 om een voorbeeld.\n");
    await page.reload();
    await expect(field(page)).toHaveValue(thought);
    await expect(notes).toHaveValue("Vraag tafel 1 om een voorbeeld.\n");
    await shot(page, "reporter-1-before");
  });

  await test.step("she reads what a table shares, and notes it", async () => {
    for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel"])
      await moveOn(lead, phase);
    await expectState(await write(anna, said), "safe");
    await expect(page.getByText(said)).toBeHidden();
    await share(card(anna, said));
    const shared = page.getByRole("listitem").filter({ hasText: said });
    await shared.getByRole("button", { name: reporter.shared.note }).click();
    await expect(notes).toHaveValue(`Vraag tafel 1 om een voorbeeld.\n${reporter.notes.line(1, said)}\n`);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: reporter.notes.download }).click();
    expect((await download).suggestedFilename()).toBe(reporter.notes.file);
    expect(await readFile(await (await download).path(), "utf8")).toBe(await notes.inputValue());
    await page.getByLabel(reporter.shared.words).fill("giraffe");
    await expect(page.getByText(reporter.shared.notFound)).toBeVisible();
    await page.getByLabel(reporter.shared.words).fill("BUURVROUW past");
    await expect(shared).toBeVisible();
  });

  await moveOn(lead, "Oogsten en afsluiten");
  await lead.getByRole("radio", { name: moderator.wall.modes.reflections, exact: true }).check();
  const own = page.locator(".own-reflection");

  await test.step("what she sends goes to the wall without her name", async () => {
    await page.getByRole("button", { name: reflecting.go }).click();
    await expect(field(page)).toHaveValue("");
    await expect(own.getByText(reflecting.standings.on_wall)).toBeVisible();
    await expect(own.getByText(reflecting.own.withoutName)).toBeVisible();
    await expect(onWall(thought)).toContainText(wall.reflections.ofReporter);
    expect(heard.join("\n"), "no name is in any frame to the wall").not.toContain(roos);
    await shot(page, "reporter-2-sent");
    await expectFitFor(page, "the reporter's page");
  });

  await test.step("with her name where she says so, and without it at once when she says that", async () => {
    await own.getByRole("button", { name: reflecting.own.changeOf("") }).click();
    await own.getByRole("checkbox", { name: reflecting.mayName }).check();
    await expect(own.getByText(reflecting.named(roos))).toBeVisible();
    await expectFitFor(page, "changing a reflection");
    await own.getByRole("button", { name: reflecting.change.go }).click();
    await expect(onWall(thought)).toContainText(roos);
    await own.getByRole("button", { name: reflecting.own.nameAwayOf("") }).click();
    await expect(onWall(thought)).not.toContainText(roos);
    await expect(own.getByText(reflecting.own.withoutName)).toBeVisible();
  });

  await test.step("sent back with a word, she writes it anew", async () => {
    await lead.getByRole("article").filter({ hasText: thought }).click();
    await lead.keyboard.press("t");
    const dialog = lead.getByRole("dialog", { name: queue.sendBack.titleToAuthor });
    await dialog.getByRole("textbox").fill("Kan het korter?");
    await dialog.getByRole("button", { name: queue.sendBack.go }).click();
    await expect(own.getByText("Kan het korter?")).toBeVisible();
    await expect(own.getByText(reflecting.standings.returned)).toBeVisible();
    await expect(onWall(thought)).toHaveCount(0);
    await shot(page, "reporter-3-returned");
    await own.getByRole("button", { name: reflecting.own.changeOf("") }).click();
    await page.getByLabel(reflecting.change.label).fill("Luisteren scheelt regels.");
    await page.getByRole("button", { name: reflecting.change.go }).click();
    await expect(page.getByText("Kan het korter?")).toBeHidden();
  });

  await test.step("what she takes back is in the field again, and nowhere else", async () => {
    await own.getByRole("button", { name: reflecting.own.takeBackOf("") }).click();
    await expect(own).toHaveCount(0);
    await expect(field(page)).toHaveValue("Luisteren scheelt regels.");
    await expect(onWall("Luisteren")).toHaveCount(0);
  });

  await test.step("her page opens without a network, with all that she read and typed", async () => {
    await opensOffline(page, "reporter");
    await hall.server.kill();
    await page.reload();
    await expect(page.getByText(shared.connection.lost).first()).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: said })).toBeVisible();
    await expect(notes).toHaveValue(new RegExp(reporter.notes.line(1, said)));
    await expect(field(page)).toHaveValue("Luisteren scheelt regels.");
  });
});

test("everyone at a table reflects while it is open, also without a connection", async ({ hall }) => {
  const page = await hall.browserOf(phone);
  const wire = await wireOf(page);
  await hall.enter(page, { role: "participant", table: 1, name: piet });
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  const { onWall, heard } = await wallHeard(hall, lead);
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel", "Oogsten en afsluiten"])
    await moveOn(lead, phase);
  await lead.getByRole("radio", { name: moderator.wall.modes.reflections, exact: true }).check();
  const invitation = page.getByRole("button", { name: table.notice.reflect });
  await expect(page.getByRole("button", { name: table.notice.followWall })).toBeVisible();
  await expect(invitation).toBeHidden();

  await lead.getByRole("button", { name: moderator.reflecting.everyone }).click();
  await invitation.tap();
  const along = page.getByRole("dialog", { name: reflecting.title });
  await expect(along.getByRole("checkbox", { name: reflecting.mayName })).not.toBeChecked();
  await expectFitFor(page, "a reflection at a table");

  await test.step("without a connection it is here, and outlives the page", async () => {
    wire.cut();
    await field(page).fill(thought);
    await along.getByRole("button", { name: reflecting.go }).tap();
    await expect(ownOf(page, thought).getByText(reflecting.standings.here)).toBeVisible();
    await field(page).fill("Nog niet af");
    await shot(page, "phone-reflects-offline");
    await page.reload();
    await page.getByRole("button", { name: table.notice.reflect }).tap();
    await expect(field(page)).toHaveValue("Nog niet af");
    await expect(ownOf(page, thought).getByText(reflecting.standings.here)).toBeVisible();
  });

  await test.step("it lands once when there is one again", async () => {
    wire.mend();
    await expect(ownOf(page, thought).getByText(reflecting.standings.on_wall)).toBeVisible();
    await expect(onWall(thought)).toHaveCount(1);
    await expect(ownOf(page, thought)).toHaveCount(1);
    expect(heard.join("\n")).not.toContain(piet);
  });

  await test.step("closed meanwhile, the text is back in the field, with the sentence", async () => {
    wire.cut();
    await along.getByRole("button", { name: reflecting.go }).tap();
    await expect(ownOf(page, "Nog niet af").getByText(reflecting.standings.here)).toBeVisible();
    await lead.getByRole("button", { name: moderator.reflecting.everyone }).click();
    await expect(lead.getByText(moderator.reflecting.isClosed)).toBeVisible();
    wire.mend();
    await expect(field(page)).toHaveValue("Nog niet af");
    await expect(along.getByText(reflecting.waits.closed)).toBeVisible();
    await expect(ownOf(page, "Nog niet af")).toHaveCount(0);
    await page.reload();
    await page.getByRole("button", { name: table.notice.reflect }).tap();
    await expect(field(page)).toHaveValue("Nog niet af");
  });

  await test.step("closing it leads back to the table", async () => {
    await along.getByRole("button", { name: shared.close, exact: true }).tap();
    await expect(along).toBeHidden();
    await expect(page.getByRole("heading", { name: shared.table(1), exact: true })).toBeVisible();
  });
});

function field(page: Page): Locator {
  return page.getByRole("textbox", { name: reflecting.label, exact: true });
}

/** One of the person's own, in the list of what she sent. */
function ownOf(page: Page, text: string): Locator {
  return page.locator(".own-reflection").filter({ hasText: text });
}

/** A wall, what stands on it, and every frame that it was ever sent. */
async function wallHeard(hall: Hall, lead: Page) {
  const page = await hall.browserOf(projector);
  const heard: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => heard.push(String(payload))));
  await page.goto("/wall");
  await connectWall(lead, await codeShown(page));
  return { heard, onWall: (text: string) => page.getByRole("article").filter({ hasText: text }) };
}
