// The closing round: the floor goes round, and the wall shows exactly what it may.
import { insert } from "../shared_text.mjs";
import { addInsight, moveTo } from "./tables.mjs";

const sharedAt = (cast, table) =>
  Object.entries(cast.chairs.get(table).state(`table/${table}`).insights).filter(([, { state }]) => state === "shared");

/** The texts that must be on the wall, by insight, and that they are there and nothing else. */
async function wallShows(cast, tables, except = []) {
  const expected = new Map(tables.flatMap((table) => sharedAt(cast, table)).map(([id, { text }]) => [id, text]));
  for (const insight of except) expected.delete(insight);
  const isThere = ({ cards }) =>
    Object.keys(cards).length === expected.size && [...expected].every(([id, text]) => cards[id]?.text === text);
  await cast.wall.untilState("wall", isThere, `exactly ${expected.size} cards of table ${tables.join(", ")}`);
  await cast.moderator.untilState("wall", isThere, "the moderator's copy of the wall");
  return expected.size;
}

async function timed(action) {
  const start = performance.now();
  await action();
  return `${(performance.now() - start).toFixed(1)} ms`;
}

export async function floorGoesRound(cast) {
  cast.act("The closing round");
  await moveTo(cast, "closing");
  await wallShows(cast, []);
  const { moderator } = cast;
  for (const table of cast.tables) {
    const took = await timed(async () => {
      await moderator.command("plenary", "give_floor", { table });
      await wallShows(cast, [table]);
    });
    cast.expectSame(cast.wall.state("wall").floor.table, table, "who has the floor");
    const onWall = ({ floor, wall }) =>
      floor?.table === table && Object.values(wall).every((state) => state === "on_wall");
    await cast.chairs.get(table).untilState(`stage/${table}`, onWall, "her insights are on the wall");
    cast.say("moderator", `gives table ${table} the floor: ${await wallShows(cast, [table])} cards, ${took}`);
  }
  const { spoken } = cast.wall.state("wall");
  cast.expectSame(
    [...spoken].sort((a, b) => a - b),
    [...cast.tables].sort((a, b) => a - b),
    "who has spoken",
  );
}

export async function whatTheModeratorHolds(cast) {
  cast.act("Held back, let through, put right");
  const { moderator } = cast;
  const table = cast.tables[0];
  const chair = cast.chairs.get(table);
  await moderator.command("plenary", "give_floor", { table });
  await wallShows(cast, [table]);
  const [[insight]] = sharedAt(cast, table);

  await moderator.command("plenary", "hold_insight", { insight, held: true });
  await wallShows(cast, [table], [insight]);
  await chair.untilState(`stage/${table}`, ({ wall }) => wall[insight] === "held", "held");
  cast.say("moderator", "holds one back: it leaves the wall");
  await moderator.command("plenary", "hold_insight", { insight, held: false });
  await wallShows(cast, [table]);
  cast.say("moderator", "lets it through again");

  chair.edit(table, insight, insert(0, "Verbeterd: "));
  await chair.textSettled(table, insight);
  await wallShows(cast, [table]);
  cast.say(`table ${table} chair`, "puts a word right: it is right on the wall too");

  const late = await addInsight(chair, table, { text: "Nog één ding." });
  const took = await timed(async () => {
    await chair.command(`table/${table}`, "share_insight", { insight: late });
    await cast.wall.untilState("wall", ({ cards }) => cards[late] !== undefined, "the new card");
  });
  cast.say(`table ${table} chair`, `shares one more while she speaks: on the wall after ${took}`);
  await chair.command(`table/${table}`, "unshare_insight", { insight: late });
  await wallShows(cast, [table]);
  await cast.expectRefused(
    moderator.command("plenary", "hold_insight", { insight: late, held: true }),
    "not_shared",
    "holding what was taken back",
  );
  cast.say(`table ${table} chair`, "takes it back: it is gone from the wall");
}

export async function blankAndAll(cast) {
  cast.act("Blank, and all at once");
  const { moderator } = cast;
  await moderator.command("plenary", "blank_wall", { blank: true });
  await cast.wall.untilState("wall", ({ blank, cards }) => blank && Object.keys(cards).length === 0, "blank");
  await moderator.command("plenary", "blank_wall", { blank: false });
  await moderator.command("plenary", "set_wall_mode", { mode: "all" });
  const count = await wallShows(cast, cast.tables);
  cast.say("wall", `was blank for a moment, and now shows all ${count}`);
  await moderator.command("plenary", "give_floor", { table: null });
  await cast.wall.untilState("wall", ({ floor }) => floor === undefined, "nobody has the floor");
}

export async function afterTheEnd(cast) {
  cast.act("After the end");
  await moveTo(cast, "ended");
  const [table] = cast.tables;
  const chair = cast.chairs.get(table);
  const insight = await addInsight(chair, table, { text: "Te laat, maar niet verloren." });
  await chair.untilState(`table/${table}`, ({ insights }) => insights[insight].late, "[C6] it lands, marked late");
  const sharing = chair.command(`table/${table}`, "share_insight", { insight });
  await cast.expectRefused(sharing, "not_now", "sharing after the end");
  await wallShows(cast, cast.tables);
  cast.say(`table ${table} chair`, "writes after the end: it is kept, marked late");
}
