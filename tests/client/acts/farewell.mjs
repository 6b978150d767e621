// What must hold at the end: fresh eyes see the same, nothing counts twice, and misuse meets a closed door.
import { isDeepStrictEqual } from "node:util";
import { textVersions } from "../api.mjs";
import { topicsAt } from "../cast.mjs";
import { randomId } from "../client.mjs";
import { wrongWithAnswer } from "../schemas.mjs";

/** [V3] The states with all their changes are what somebody new gets. */
export async function freshEyesSeeTheSame(cast) {
  cast.act("Fresh eyes");
  const watched = [
    [cast.moderator, ["programme", "moderator", "wall", ...cast.tables.map((table) => `tally/${table}`)]],
    [cast.organiser, ["programme", "organiser"]],
    [cast.wall, ["wall", "programme"]],
    [cast.reporter, ["programme", "wall", "shared", "own"]],
    ...[...cast.chairs].map(([table, chair]) => [chair, topicsAt(table).slice(0, 3)]),
  ];
  let count = 0;
  for (const [client, topics] of watched) {
    cast.checkStates(client, topics);
    const fresh = cast.client();
    fresh.token = client.token;
    await fresh.connect(...topics);
    for (const topic of topics) {
      // What is on its way may take a moment; revisions do not tell, as not every event changes every topic.
      const isSame = () => isDeepStrictEqual(client.state(topic), fresh.state(topic));
      await client.until(isSame, topic, 2_000).catch(() => {});
      cast.expectSame(client.state(topic), fresh.state(topic), `[V3] ${topic}: with changes, and fresh`);
      count += 1;
    }
    fresh.leave();
  }
  cast.say("fresh eyes", `${count} states are the same with all their changes as fresh`);
}

/** [L8] How a text came to be is told to who sits at its table, and to nobody else. */
export async function earlierVersionsAreThere(cast) {
  for (const [table, mate] of cast.mates) {
    const [insight, { text }] = Object.entries(mate.state(`table/${table}`).insights).find(([, { text }]) =>
      text.startsWith("Vooraan. Midden"),
    );
    const ask = (token, at = table, of = insight) => textVersions(cast.address, token, at, of);
    const answer = await ask(mate.token);
    const wrong = wrongWithAnswer("versions_answer", answer);
    cast.expect(wrong === undefined, `[L8] the answer does not fit its schema: ${wrong}`);
    const { versions } = answer;
    const writers = new Set(versions.map(({ person }) => person));
    cast.expectSame(versions.at(-1).text, text, "[L8] the newest version is the text as it is");
    cast.expect(writers.has(mate.person) && writers.size === 2, "[L8] both who typed are named");
    const inOrder = versions.every(({ revision }, at) => at === 0 || revision > versions[at - 1].revision);
    cast.expect(inOrder, "[L8] versions come in order");

    const elsewhere = cast.tables.find((other) => other !== table);
    await cast.expectRefused(ask(mate.token, elsewhere), "not_allowed", "[L8] versions of another table");
    await cast.expectRefused(ask(cast.moderator.token), "not_allowed", "[L8] a moderator who asks for versions");
    await cast.expectRefused(
      ask(mate.token, table, randomId()),
      "unknown_insight",
      "[L8] an insight that is not there",
    );
    await cast.expectRefused(ask(mate.token, 9999), "unknown_table", "[L8] a table that is not there");
    await cast.expectRefused(ask("x.y"), "bad_token", "[L8] a token that is none");
    cast.say(`table ${table} mate`, `looks at ${versions.length} earlier versions; strangers may not`);
  }
}

/** [C3] The same client again, which begins to count from 1: everything it says was said before. */
export async function nothingCountsTwice(cast) {
  const [table] = cast.tables;
  const topic = `table/${table}`;
  const chair = cast.chairs.get(table);
  const before = structuredClone(chair.state(topic));
  const twin = cast.client({ client: chair.id });
  twin.token = chair.token;
  await twin.connect(topic);
  await chair.until(() => chair.ended?.code === 4010, "[W5] the first connection is taken over");
  const accepted = twin.welcome.accepted[topic];
  cast.expect(accepted > 0, "[W3] the welcome tells the last accepted number");
  const members = { insight: randomId(), question: null, kind: "idea", perspectives: [], text: "Dubbel?" };
  await twin.command(topic, "add_insight", members);
  cast.expectSame(twin.state(topic), before, "[C3] a repeat does nothing");
  cast.say(`table ${table} chair`, `says number 1 again, of ${accepted}: acknowledged, and nothing is there twice`);
  cast.chairs.set(table, twin);
}

export async function wallGoes(cast) {
  await cast.moderator.command("plenary", "remove_wall", { wall: cast.wall.person });
  await cast.wall.until(() => cast.wall.ended !== undefined, "the wall's connection to end");
  cast.expectSame([cast.wall.ended.code, cast.wall.ended.goodbye?.code], [4005, "removed"], "[W5] a removed wall");
  cast.say("moderator", "disconnects the wall");
}

/** Says these messages on a connection of its own and waits for its end: {code, goodbye}. */
function endOf(address, what, messages) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${address.replace(/^http/, "ws").replace(/\/$/, "")}/ws`, "oogst.v1");
    const timer = setTimeout(() => reject(new Error(`the server keeps the connection after ${what}`)), 30_000);
    let goodbye;
    socket.addEventListener("open", () => {
      for (const message of messages) socket.send(message);
    });
    socket.addEventListener("message", ({ data }) => {
      const frame = JSON.parse(data);
      if (frame.type === "goodbye") goodbye = frame.code;
    });
    socket.addEventListener("close", ({ code }) => {
      clearTimeout(timer);
      resolve({ code, goodbye });
    });
  });
}

export async function misuseEndsOneConnection(cast) {
  cast.act("Misuse");
  const hello = (token) => JSON.stringify({ type: "hello", token, client: randomId(), topics: [] });
  const good = hello(cast.moderator.token);
  const misuses = [
    ["a ping before hello", ['{"type":"ping"}'], 4003, "hello_expected"],
    ["a token of nobody", [hello("nobody")], 4001, "bad_token"],
    ["no JSON", [good, "hello?"], 4000, "invalid_frame"],
    ["an unknown frame", [good, '{"type":"greet"}'], 4000, "invalid_frame"],
    [
      "JSON a thousand deep",
      [good, `{"type":"ping","at":${"[".repeat(999)}${"]".repeat(999)}}`],
      4000,
      "invalid_frame",
    ],
    ["a member twice", [good, '{"type":"ping","type":"ping"}'], 4000, "invalid_frame"],
    ["bytes", [good, new Uint8Array([1, 2, 3])], 1003, undefined],
    ["a frame over 64 KiB", [good, " ".repeat(65_537)], 1009, undefined],
  ];
  for (const [what, messages, code, goodbye] of misuses) {
    cast.expectSame(await endOf(cast.address, what, messages), { code, goodbye }, `[W5] ${what}`);
    cast.say("somebody", `${what}: closed with ${code}`);
  }
  for (const chair of cast.chairs.values()) cast.expect(chair.isConnected, "nobody else notices");
}
