// What people reflect, in the queue of who leads and on the walls: after a yes, and with the names that may be told alone.
import type { Locator, Page } from "@playwright/test";
import { OogstClient, randomId } from "../client/client.mjs";
import { moveOn } from "./filled_day";
import { expectFitFor } from "./fit";
import { expect, type Hall, laptop, test } from "./hall";
import { shot } from "./shots";
import { moderator, queue, shared, wall as wallWords } from "./words";

test.describe.configure({ timeout: 600_000 });

const said = {
  named: "Ik ga weg met een vraag, en dat is winst.",
  unnamed: "Luisteren is al helpen.",
  sentBack: "Mevrouw Jansen wachtte een jaar.",
  reported: "De zaal werd stil bij tafel 2.",
};

test("reflections wait for a yes, come onto the wall, and stand large on it", async ({ hall }) => {
  const { lead, wall, frames, anna, rita } = await closing(hall);
  const onWall = wall.getByRole("article");

  await test.step("everyone may write, once that is open", async () => {
    await expect(anna.command("plenary", "write_reflection", reflection(said.named, true))).rejects.toThrow(/not_now/);
    await lead.getByRole("button", { name: moderator.reflecting.everyone }).click();
    await expect(lead.getByText(moderator.reflecting.isOpen)).toBeVisible();
    await anna.command("plenary", "write_reflection", reflection(said.named, true));
    await anna.command("plenary", "write_reflection", reflection(said.unnamed, false));
    await anna.command("plenary", "write_reflection", reflection(said.sentBack, false));
    await rita.command("plenary", "write_reflection", reflection(said.reported, false));
    await expect(lead.getByRole("heading", { name: queue.waiting(4) })).toBeVisible();
    await expectFitFor(lead, "reflections that wait");
    await shot(lead, "reflections-1-waiting");
  });

  await test.step("the console's columns scroll, and the page around them does not", async () => {
    await lead.setViewportSize({ width: 1280, height: 600 });
    const beyond = () => lead.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(beyond).toBeLessThanOrEqual(0);
    await lead.setViewportSize(laptop.viewport ?? { width: 1440, height: 900 });
  });

  await test.step("the wall awaits them, and shows what got a yes", async () => {
    await lead.keyboard.press("r");
    await expect(wall.getByRole("heading", { name: wallWords.reflections.empty })).toBeVisible();
    await expect(cardOf(lead, said.named)).toContainText("Anna");
    await expect(cardOf(lead, said.unnamed)).toContainText(queue.reflections.unnamed);
    await expect(selected(lead)).toContainText(said.named);
    await lead.keyboard.press("j");
    await expect(onWall).toHaveText([new RegExp(`${said.named}\\s*Anna`)]);
    await expect(selected(lead)).toContainText(said.unnamed);
  });

  await test.step("one goes back with a word, and leaves those that wait", async () => {
    await lead.keyboard.press("ArrowDown");
    await expect(selected(lead)).toContainText(said.sentBack);
    await lead.keyboard.press("t");
    const dialog = lead.getByRole("dialog", { name: queue.sendBack.titleToAuthor });
    await dialog.getByLabel(queue.sendBack.labelToAuthor).fill("Kan het zonder naam?");
    await expectFitFor(lead, "sending a reflection back");
    await dialog.getByRole("button", { name: queue.sendBack.go }).click();
    await expect(cardOf(lead, said.sentBack)).toContainText(queue.returned("Kan het zonder naam?"));
    type Own = { reflections: Record<string, { returned?: { word: string } }> };
    await anna.untilState<Own>(
      "own",
      ({ reflections }) => Object.values(reflections).some(({ returned }) => returned?.word === "Kan het zonder naam?"),
      "the word with which it came back",
    );
  });

  await test.step("the rest at once, and off the wall at once", async () => {
    await lead.keyboard.press("Shift+J");
    await expect(onWall).toHaveCount(3);
    await expect(onWall.last()).toContainText(wallWords.reflections.ofReporter);
    await shot(wall, "reflections-2-wall");
    await lead.keyboard.press("Escape");
    await expect(onWall).toHaveCount(2);
    await lead.keyboard.press("z");
    await expect(onWall).toHaveCount(3);
  });

  await test.step("large on the wall, and not larger for it than others may know", async () => {
    await cardOf(lead, said.named).getByRole("button", { name: queue.more }).click();
    await lead.keyboard.press("s");
    await expect(onWall).toHaveCount(0);
    await expect(wall.getByText(said.named)).toBeVisible();
    await expect(wall.getByText("Anna")).toBeVisible();
    await shot(wall, "reflections-3-spotlight");
    await lead.keyboard.press("z");
    await expect(onWall).toHaveCount(3);
  });

  await test.step("after the end they follow the harvest", async () => {
    await moveOn(lead, "Afgelopen");
    await expect(wall.getByRole("heading", { name: wallWords.thanks.title })).toBeVisible();
    await expect(lead.getByRole("button", { name: moderator.reflecting.everyone })).toBeVisible();
  });

  const all = frames.join("\n");
  expect(all).toContain(said.unnamed);
  expect(all).not.toContain(said.sentBack);
  expect(all).not.toContain("Rita");
  expect(all.split("Anna").length - 1).toBeLessThanOrEqual(all.split(said.named).length - 1);
  for (const client of [anna, rita]) client.leave();
});

test("a wall of its own for the reflections, or for one text", async ({ hall }) => {
  const { lead, wall, rita } = await closing(hall, "direct");
  await rita.command("plenary", "write_reflection", reflection(said.reported, false));
  await rita.command("plenary", "write_reflection", reflection(said.unnamed, true));
  await expect(cardOf(lead, said.reported)).toBeVisible();
  await expect(wall.getByRole("article")).toHaveCount(0);

  await test.step("the view of the reflections", async () => {
    const dialog = await openWalls(lead);
    await dialog.getByRole("button", { name: moderator.walls.views.reflections, exact: true }).click();
    await expect(wall.getByRole("article")).toHaveCount(2);
    await lead.keyboard.press("Escape");
  });

  await test.step("one alone, from the queue", async () => {
    await cardOf(lead, said.reported).getByRole("button", { name: queue.more }).click();
    await lead.keyboard.press("l");
    const dialog = lead.getByRole("dialog", { name: queue.acts.showOn });
    await expectFitFor(lead, "which wall shows it");
    await dialog.getByRole("button", { name: "grote zaal" }).click();
    await expect(wall.getByRole("article")).toHaveCount(0);
    await expect(wall.getByText(said.reported)).toBeVisible();
    await expect((await openWalls(lead)).getByText(said.reported).last()).toBeVisible();
    await expectFitFor(lead, "the walls, one with one text");
    await shot(lead, "reflections-4-walls");
    await lead.keyboard.press("Escape");
  });

  await test.step("it follows the round where the hall may not see it", async () => {
    await cardOf(lead, said.reported).getByRole("button", { name: queue.acts.hold }).click();
    await expect(wall.getByText(said.reported)).toBeHidden();
    await expect(wall.getByRole("heading", { name: wallWords.opening.title })).toBeVisible();
    await lead.getByRole("button", { name: shared.undo, exact: true }).last().click();
    await expect(wall.getByText(said.reported)).toBeVisible();
  });
  rita.leave();
});

test("what one moderator held is not let through by the other, who could not see that", async ({ hall }) => {
  const { lead, wall, anna } = await closing(hall);
  await lead.getByRole("button", { name: moderator.reflecting.everyone }).click();
  await lead.keyboard.press("r");
  const id = randomId();
  await anna.command("plenary", "write_reflection", { reflection: id, text: said.sentBack, may_name: false });
  await expect(selected(lead)).toContainText(said.sentBack);

  const karim = await writer(hall, "Karim", hall.server.code("moderator"), "moderator");
  await lead.context().setOffline(true);
  await karim.command("plenary", "hold_insight", { insight: id, held: true });
  await lead.keyboard.press("j");
  await lead.context().setOffline(false);
  await expect(lead.getByText(/houdt dit net tegen/)).toBeVisible({ timeout: 60_000 });
  await expect(cardOf(lead, said.sentBack)).toContainText(queue.states.held);
  await expect(wall.getByRole("heading", { name: wallWords.reflections.empty })).toBeVisible();
  await shot(lead, "reflections-5-held-by-other");

  await test.step("seen, she may let it through after all", async () => {
    // A button of what has only just come to its place is not taken for a moment.
    await expect(async () => {
      await cardOf(lead, said.sentBack).getByRole("button", { name: queue.acts.letThrough }).click();
      await expect(wall.getByRole("article")).toContainText(said.sentBack, { timeout: 1_000 });
    }).toPass();
  });
  for (const client of [anna, karim]) client.leave();
});

/** The closing round with nobody's turn; somebody at table 1 and a reporter who may write, by their wires. */
async function closing(hall: Hall, moderation: "direct" | "held" = "held") {
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  const wall = await hall.wallFor(lead);
  const frames: string[] = [];
  wall.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => frames.push(payload.toString())));
  await wall.reload();
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel", "Oogsten en afsluiten"])
    await moveOn(lead, phase);
  await lead.getByRole("radio", { name: queue.moderation.ways[moderation] }).check();
  const anna = await writer(hall, "Anna", hall.server.code("chair", 1));
  const rita = await writer(hall, "Rita", hall.server.code("reporter"));
  return { lead, wall, frames, anna, rita };
}

async function writer(hall: Hall, name: string, code: string, topic = "own"): Promise<OogstClient> {
  const client = new OogstClient(hall.server.address);
  await client.login(code, name);
  await client.connect(topic);
  return client;
}

function reflection(text: string, mayName: boolean) {
  return { reflection: randomId(), text, may_name: mayName };
}

async function openWalls(lead: Page): Promise<Locator> {
  await lead.getByRole("button", { name: moderator.walls.count(1, 1) }).click();
  return lead.getByRole("dialog", { name: moderator.walls.title });
}

function cardOf(lead: Page, text: string): Locator {
  return lead.getByRole("article").filter({ hasText: text });
}

function selected(lead: Page): Locator {
  return lead.locator("article[aria-current]");
}
