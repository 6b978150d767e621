// A closing round of six tables: two who lead it on devices of their own, three walls with a view each, two reporters, and the
// server killed in the middle. Everything that comes over the walls' wires is read: nothing in it that was not let through.
import type { Page } from "@playwright/test";
import { OogstClient, randomId } from "../client/client.mjs";
import { moveOn } from "./filled_day";
import { codeShown, connectWall, expect, type Hall, laptop, projector, test } from "./hall";
import { shot } from "./shots";
import { queue, wall as wallWords, moderator as words } from "./words";

const tables = [1, 2, 3, 4, 5, 6];
const places = [1, 2];

/** Words that may reach no wall, each by the way that it would have come. */
const never = {
  unshared: "kanarie-bleef-aan-tafel",
  waiting: "kanarie-wacht-op-een-ja",
  held: "kanarie-tegengehouden",
  takenBack: "kanarie-teruggenomen",
  withdrawn: "kanarie-weggehaald",
  correction: "kanarie-verbetering-die-wacht",
  title: "kanarie-titel-zonder-leden",
  reflected: "kanarie-reflectie-die-wacht",
  unnamed: "Kanarie Ongenoemd",
};

test("six tables, two who lead, three walls, reporters and a kill: all that was let through, nothing else, and the same afterwards", async ({
  hall,
}) => {
  test.setTimeout(600_000);
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  const other = await hall.comeIn({ role: "moderator", name: "Karim" }, laptop);
  const walls = [
    await listenedWall(hall, lead, "grote zaal"),
    await listenedWall(hall, lead, "foyer"),
    await listenedWall(hall, lead, "podium"),
  ] as const;
  const [big, foyer, stage] = walls;
  for (const phase of ["Opening", "Pauze en naar uw tafel", "In gesprek aan de thematafel"]) await moveOn(lead, phase);
  await lead.getByRole("radio", { name: queue.moderation.ways.held }).check();
  const script = await test.step("six tables share, and what waits is let through", () => shareAndApprove(hall));
  await expect(lead.getByRole("heading", { name: queue.waiting(2) })).toBeVisible();
  await expect(other.getByRole("heading", { name: queue.waiting(2) })).toBeVisible();
  await script.show(await wallIds(script), ["round", "groups", "stage"]);

  await moveOn(lead, "Oogsten en afsluiten");
  await expect(other.getByRole("heading", { level: 1, name: "Oogsten en afsluiten" })).toBeVisible();
  await test.step("three tables have the floor", async () => {
    for (const table of tables.slice(0, 3)) await next(table % 2 === 1 ? lead : other, table, big.page);
  });
  await expect(foyer.page.getByText(groupTitle)).toBeVisible();
  await expect(stage.page.getByText(saidAt(3, 1)).first()).toBeVisible();
  await shot(big.page, "round-1-hall");
  await shot(foyer.page, "round-2-foyer");
  await shot(stage.page, "round-3-stage");
  await shot(lead, "round-4-console");
  await test.step("reporters reflect, and what two of them say is let through", () => reflect(hall, script));

  await test.step("the server is killed: every picture stays, and the round goes on", async () => {
    const before = await cardsOn(walls);
    await hall.server.kill();
    for (const { page } of walls) await expect(page.getByText(wallWords.catchingUp)).toBeVisible();
    expect(await cardsOn(walls)).toEqual(before);
    await hall.server.startAgain();
    for (const { page } of walls) await expect(page.getByText(wallWords.catchingUp)).toBeHidden();
    expect(await cardsOn(walls)).toEqual(before);
    for (const table of tables.slice(3)) await next(table % 2 === 1 ? lead : other, table, big.page);
  });
  await test.step("the reflections that were let through, with the one name that may be told", async () => {
    await lead.keyboard.press("r");
    await expect(big.page.getByRole("article")).toHaveCount(2);
    await expect(big.page.getByText(reflections.named)).toBeVisible();
    await expect(big.page.getByText(reporter)).toBeVisible();
    await shot(big.page, "round-5-reflections");
  });
  await moveOn(lead, "Afgelopen");
  await expect(big.page.getByText(wallWords.thanks.title)).toBeVisible();

  for (const { name, frames } of walls) {
    const all = frames.join("\n");
    for (const table of tables) expect(all.includes(saidAt(table, 2)), `table ${table} came to the ${name}`).toBe(true);
    for (const text of Object.values(reflections)) expect(all.includes(text), `${text} came to the ${name}`).toBe(true);
    for (const word of Object.values(never)) expect(all.includes(word), `${word} came to the ${name}`).toBe(false);
  }
  script.leave();
});

const groupTitle = "Eén gezicht";
const reporter = "Rita";
const reflections = {
  named: "Ik ga weg met een vraag, en dat is winst.",
  unnamed: "De zaal werd stil bij tafel 2.",
};
const saidAt = (table: number, place: number) => `Punt ${place} van tafel ${table}: één vast gezicht helpt.`;

interface ListenedWall {
  name: string;
  page: Page;
  /** All that came over its wire. */
  frames: string[];
}

async function listenedWall(hall: Hall, lead: Page, name: string): Promise<ListenedWall> {
  const page = await hall.browserOf(projector);
  const frames: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => frames.push(payload.toString())));
  await page.goto("/wall");
  await connectWall(lead, await codeShown(page), name);
  await expect(page.getByText(wallWords.pairing.title)).toBeHidden();
  return { name, page, frames };
}

/** Gives the floor by the clicker; the hall sees that table and both that it shared. */
async function next(lead: Page, table: number, hallWall: Page): Promise<void> {
  await expect(lead.getByText(words.wall.soon(table, sharedBy(table)))).toBeVisible();
  await lead.keyboard.press("PageDown");
  await expect(hallWall.getByText(`Tafel ${table} ${wallWords.floor.hasFloor}`)).toBeVisible();
  for (const place of places) await expect(hallWall.getByText(saidAt(table, place))).toBeVisible();
}

/** Table 1 has also shared what is not let through. */
const sharedBy = (table: number) => (table === 1 ? places.length + 2 : places.length);

async function cardsOn(walls: readonly ListenedWall[]): Promise<string[][]> {
  const texts = await Promise.all(walls.map(({ page }) => page.getByRole("article").allInnerTexts()));
  return texts.map((each) => each.sort());
}

/** A moderator without a page, who does what takes many taps. */
class Script {
  constructor(
    private readonly clients: OogstClient[],
    private readonly leader: OogstClient,
  ) {}

  lead(name: string, members: Record<string, unknown>) {
    return this.leader.command("plenary", name, members);
  }

  seen<State>(condition: (state: State) => boolean, what: string) {
    return this.leader.untilState<State>("moderator", condition, what);
  }

  /** Somebody else without a page. */
  takesAlong(client: OogstClient): void {
    this.clients.push(client);
  }

  async show(wallsInOrder: readonly string[], views: readonly string[]): Promise<void> {
    for (const [place, view] of views.entries()) await this.lead("show_on_wall", { wall: wallsInOrder[place], view });
  }

  leave(): void {
    for (const client of [...this.clients, this.leader]) client.leave();
  }
}

/** In the order in which they were connected. */
async function wallIds(script: Script): Promise<string[]> {
  type State = { walls: Record<string, { paired_at: number }> };
  const { walls } = await script.seen<State>(({ walls }) => Object.keys(walls).length === 3, "three walls");
  return Object.entries(walls)
    .sort(([, one], [, other]) => one.paired_at - other.paired_at)
    .map(([id]) => id);
}

/** Two insights of each table are let through, in one group; at table 1 there is one of every kind that never is. */
async function shareAndApprove(hall: Hall): Promise<Script> {
  const chairs: OogstClient[] = [];
  const well: string[] = [];
  for (const table of tables) {
    const chair = new OogstClient(hall.server.address);
    await chair.login(hall.server.code("chair", table), `Voorzitter ${table}`);
    await chair.connect(`table/${table}`);
    chairs.push(chair);
    for (const place of places) well.push(await share(chair, table, saidAt(table, place)));
  }
  const leader = new OogstClient(hall.server.address);
  await leader.login(hall.server.code("moderator"), "Noor");
  await leader.connect("moderator");
  const script = new Script(chairs, leader);
  const [first] = chairs;
  if (first === undefined) throw new Error("there are tables");

  await add(first, 1, `Blijft hier. ${never.unshared}`);
  await share(first, 1, `Wacht nog. ${never.waiting}`);
  const held = await share(first, 1, `Niet zo. ${never.held}`);
  const gone = [
    await share(first, 1, `Toch niet. ${never.takenBack}`),
    await share(first, 1, `Weg. ${never.withdrawn}`),
  ];
  await first.command("table/1", "unshare_insight", { insight: gone[0] });
  await first.command("table/1", "withdraw_insight", { insight: gone[1] });

  type State = { insights: Record<string, { text_revision: number }> };
  const { insights } = await script.seen<State>(
    (state) => Object.keys(state.insights).length === well.length + 2,
    "all that is shared",
  );
  const seen = well.map((insight) => ({ insight, text_revision: insights[insight]?.text_revision }));
  await script.lead("approve_insights", { insights: seen });
  await script.lead("hold_insight", { insight: held, held: true });
  await script.lead("group_insights", { group: randomId(), insights: well.slice(0, 4) });
  await nameGroups(script, held);
  const [corrected = ""] = well;
  first.edit(1, corrected, [saidAt(1, 1).length, ` ${never.correction}`]);
  await first.textSettled(1, corrected);
  return script;
}

/** One group is seen; of the other all members are held, and nobody is to read what it is called. */
async function nameGroups(script: Script, held: string): Promise<void> {
  const hidden = randomId();
  await script.lead("group_insights", { group: hidden, insights: [held] });
  type State = { groups?: Record<string, { insights: string[] }> };
  const { groups = {} } = await script.seen<State>((state) => Object.keys(state.groups ?? {}).length === 2, "groups");
  for (const group of Object.keys(groups)) {
    await script.lead("name_group", { group, title: group === hidden ? never.title : groupTitle });
  }
}

/** Two reporters, of whom one is never to be named; the last of three reflections waits. */
async function reflect(hall: Hall, script: Script): Promise<void> {
  const said = [
    { name: reporter, text: reflections.named, may_name: true },
    { name: never.unnamed, text: reflections.unnamed, may_name: false },
    { name: reporter, text: `Nog niet. ${never.reflected}`, may_name: true },
  ];
  for (const { name, ...members } of said) {
    const client = new OogstClient(hall.server.address);
    await client.login(hall.server.code("reporter"), name);
    await client.connect("own");
    script.takesAlong(client);
    await client.command("plenary", "write_reflection", { reflection: randomId(), ...members });
  }
  type State = { reflections?: Record<string, { text: string; text_revision: number }> };
  const seen = await script.seen<State>((state) => Object.keys(state.reflections ?? {}).length === 3, "reflections");
  const through = Object.entries(seen.reflections ?? {}).filter(([, { text }]) => !text.includes(never.reflected));
  const insights = through.map(([insight, { text_revision }]) => ({ insight, text_revision }));
  await script.lead("approve_insights", { insights });
}

async function add(chair: OogstClient, table: number, text: string): Promise<string> {
  const insight = randomId();
  const members = { insight, question: null, kind: "idea", perspectives: [], text };
  await chair.command(`table/${table}`, "add_insight", members);
  return insight;
}

async function share(chair: OogstClient, table: number, text: string): Promise<string> {
  const insight = await add(chair, table, text);
  await chair.command(`table/${table}`, "share_insight", { insight });
  return insight;
}
