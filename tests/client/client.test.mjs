// The example client against a server of which the test says what it answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { OogstClient, Refused } from "./client.mjs";
import { FakeServer, welcome } from "./fake_server.mjs";
import { applyChange, mergePatch } from "./topics.mjs";

const insight = "a7f3k9q2x1bz";
const table = (text = "", text_revision = 0) => ({ table: 7, insights: { [insight]: { text, text_revision } } });
const snapshot = (revision, state, texts) => ({
  type: "snapshot",
  topic: "table/7",
  epoch: "e1",
  revision,
  state,
  ...(texts === undefined ? {} : { texts }),
});
const edit = (client, number, revision, op) => ({ edit: { insight, revision, op, client, number } });
const change = (revision, ...changes) => ({ type: "change", topic: "table/7", revision, changes });

async function atTheTable(state = table()) {
  const server = new FakeServer();
  const client = new OogstClient("http://server", { makeSocket: server.makeSocket });
  client.token = "t";
  const connecting = client.connect("table/7");
  const hello = await server.next("hello");
  server.say(welcome(), snapshot(1, state));
  await connecting;
  return { server, client, hello };
}

test("[W3] says hello with token, client and topics, and takes the states", async () => {
  const { client, hello } = await atTheTable();
  assert.deepEqual(hello, {
    type: "hello",
    token: "t",
    client: client.id,
    language: "en",
    topics: [{ topic: "table/7" }],
  });
  assert.match(client.id, /^[a-z0-9]{16}$/);
  assert.equal(client.revision("table/7"), 1);
  client.leave();
});

test("[C1] numbers commands by stream and settles each by its answer", async () => {
  const { server, client } = await atTheTable();
  const shared = client.command("table/7", "share_insight", { insight });
  const floor = client.command("plenary", "give_floor", { table: 7 });
  const again = client.command("table/7", "share_insight", { insight });
  assert.deepEqual(
    server.received.map(({ to, number }) => `${to} ${number}`),
    ["table/7 1", "plenary 1", "table/7 2"],
  );
  server.say({ type: "acknowledged", number: 1, to: "table/7", revision: 5 });
  assert.equal((await shared).revision, 5);
  server.say({ type: "refused", number: 1, to: "plenary", code: "not_allowed", sentence: "You cannot." });
  await assert.rejects(floor, Refused);
  server.say({ type: "acknowledged", number: 2, to: "table/7", revision: 5 });
  await again;
  client.leave();
});

test("[C1] sends again after a lost connection what was not answered, and resumes from what it has", async () => {
  const { server, client } = await atTheTable();
  const command = client.command("table/7", "share_insight", { insight });
  const first = await server.next("command");
  client.drop();
  const hello = await server.next("hello");
  assert.deepEqual(hello.topics, [{ topic: "table/7", epoch: "e1", revision: 1 }]);
  server.say(welcome({ accepted: { "table/7": 1 } }), change(2));
  assert.deepEqual(await server.next("command"), first);
  server.say({ type: "acknowledged", number: 1, to: "table/7", revision: 2 });
  assert.equal((await command).revision, 2);
  client.leave();
});

test("[X3] types at once, sends one operation at a time and composes the rest", async () => {
  const { server, client } = await atTheTable();
  client.edit(7, insight, ["Rust"]);
  client.edit(7, insight, [4, " helpt"]);
  assert.equal(client.text(7, insight), "Rust helpt");
  const first = await server.next("command");
  assert.deepEqual(first.command, { name: "edit_text", insight, base: 0, op: ["Rust"] });
  assert.equal(server.received.length, 0);
  server.say(change(2, edit(client.id, 1, 1, ["Rust"])));
  const second = await server.next("command");
  assert.deepEqual(second.command, { name: "edit_text", insight, base: 1, op: [4, " helpt"] });
  server.say({ type: "acknowledged", number: 1, to: "table/7", revision: 2 });
  server.say(change(3, edit(client.id, 2, 2, [4, " helpt"])));
  server.say({ type: "acknowledged", number: 2, to: "table/7", revision: 3 });
  await client.textSettled(7, insight);
  assert.equal(client.state("table/7").insights[insight].text, "Rust helpt");
  client.leave();
});

test("[V8] carries what it typed over a lost connection and a snapshot", async () => {
  const { server, client } = await atTheTable();
  client.edit(7, insight, ["mine"]);
  client.drop();
  const hello = await server.next("hello");
  assert.deepEqual(hello.topics, [{ topic: "table/7", epoch: "e1", revision: 1, texts: { [insight]: 0 } }]);
  const theirs = { revision: 1, op: ["theirs "], client: "someoneelse", number: 4 };
  server.say(welcome(), snapshot(9, table("theirs ", 1), { [insight]: [theirs] }));
  assert.equal(client.text(7, insight), "theirs mine");
  assert.equal((await server.next("command")).command.base, 0);
  client.leave();
});

test("[X4] falls back to the server's text on a refusal and keeps what was typed beside it", async () => {
  const { server, client } = await atTheTable(table("safe", 3));
  client.edit(7, insight, [4, " and lost"]);
  const { number } = await server.next("command");
  server.say({ type: "refused", number, to: "table/7", code: "text_too_long", sentence: "Too long." });
  await client.until(() => client.beside.has(insight), "the refusal");
  assert.equal(client.text(7, insight), "safe");
  assert.equal(client.beside.get(insight), "safe and lost");
  client.leave();
});

test("[W2] a wall shows its pairing code and says hello once it is paired", async () => {
  const server = new FakeServer();
  const client = new OogstClient("http://server", { makeSocket: server.makeSocket });
  const pairing = client.pair("wall");
  await server.next("pair");
  server.say({ type: "pairing", code: "7K2MB" });
  assert.equal(await pairing, "7K2MB");
  server.say({ type: "paired", token: "w", wall: "w1" });
  assert.equal((await server.next("hello")).token, "w");
  client.leave();
});

test("[W5] does not come back after a close that is final, and knows why", async () => {
  const { server, client } = await atTheTable();
  server.say({ type: "goodbye", code: "expired_token", sentence: "You logged in too long ago." });
  server.socket.close(4002);
  assert.equal(client.isConnected, false);
  assert.equal(client.ended.code, 4002);
  assert.equal(client.ended.goodbye.code, "expired_token");
});

test("[V3] merge patches take away what is null and reach into objects only", () => {
  const patched = mergePatch({ a: { b: 1, c: 2 }, d: [1], e: "x" }, { a: { b: null }, d: [2], e: { f: 1 }, g: null });
  assert.deepEqual(patched, { a: { c: 2 }, d: [2], e: { f: 1 } });
});

test("[V3] an edit that skips a text revision is noticed", () => {
  assert.throws(() => applyChange(table("a", 1), edit("someoneelse", 1, 3, ["b"])), /came after/);
});
