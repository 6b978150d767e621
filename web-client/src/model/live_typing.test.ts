// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSocket } from "../net/fake_socket.testing";
import { openIdbStore } from "../net/idb_store";
import {
  beginPage,
  commands,
  connect,
  endPage,
  followTable,
  here,
  openOutboxOf,
  openPage,
  openText,
  snapshot,
} from "./live_page.testing";
import { insight } from "./states.testing";

beforeEach(beginPage);
afterEach(endPage);

describe("what a page types", () => {
  it("types in a text, hears its own and another's edit, and goes on", async () => {
    await followTable();
    const field = openText();
    field.edit([4, "vast "]);
    field.edit([16, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    const hello = FakeSocket.latest.sentOf("hello")[0];
    const typed = { name: "edit_text", base: 3, epoch: "e1", op: [4, "vast "] };
    expect(commands()[0]).toMatchObject({ number: 1, command: typed });

    const edits = [
      { insight: "aaaaaaaa", revision: 4, op: ["Ja: "], client: "client02", number: 9 },
      { insight: "aaaaaaaa", revision: 5, op: [8, "vast "], client: hello?.client ?? "", number: 1 },
    ];
    FakeSocket.latest.say({ type: "change", topic: "table/7", revision: 15, changes: edits.map((edit) => ({ edit })) });
    expect(field.text.value).toBe("Ja: een vast gezicht!");
    await vi.waitFor(() => expect(commands()).toHaveLength(2));
    expect(commands()[1]).toMatchObject({ number: 2, command: { base: 5, op: [20, "!"] } });
  });

  it("[V8] carries on after the page was closed in the middle of typing, without a network", async () => {
    await followTable();
    const field = openText();
    field.edit([4, "vast "]);
    field.edit([16, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    const before = FakeSocket.latest.sentOf("hello")[0]?.client ?? "";
    const store = await openIdbStore(here.database);
    await vi.waitFor(async () => expect(await store.draftsOf("p7")).toMatchObject([{ value: { buffer: [16, "!"] } }]));
    dispatchEvent(new Event("pagehide"));
    here.live.stop();
    FakeSocket.all = [];

    here.live = await openPage();
    here.live.follow("table/7");
    await connect();
    expect(FakeSocket.latest.sentOf("hello")[0]).toMatchObject({
      client: before,
      topics: [{ topic: "table/7", epoch: "e1", texts: { aaaaaaaa: 3 } }],
    });
    await vi.waitFor(() => expect(commands()).toMatchObject([{ number: 1, command: { op: [4, "vast "] } }]));
    const own = { revision: 4, op: [4, "vast "], client: before, number: 1 };
    FakeSocket.latest.say(snapshot("een vast gezicht", 4, { aaaaaaaa: [own] }));
    FakeSocket.latest.say({ type: "acknowledged", number: 1, to: "table/7", revision: 14 });

    await connect();
    await vi.waitFor(() => expect(commands()).toMatchObject([{ number: 1, command: { base: 4, op: [16, "!"] } }]));
    expect(FakeSocket.latest.sentOf("hello")[0]?.client).not.toBe(before);
    expect(here.live.texts.textOf("aaaaaaaa")?.value).toBe("een vast gezicht!");
    expect(here.leftOver).toEqual([]);
  });

  it("leaves to the next page what was typed and is no command yet", async () => {
    here.live.keepDraft("compose/7", "half een zin");
    const store = await openIdbStore(here.database);
    await vi.waitFor(async () => expect(await store.draftsOf("p7")).toHaveLength(1));
    here.live.stop();

    here.live = await openPage();
    expect(here.live.earlierDrafts("compose/7")).toEqual(["half een zin"]);
    here.live.keepDraft("compose/7", "half een zin, en de rest");
    expect(here.live.earlierDrafts("compose/7")).toEqual([]);
    await vi.waitFor(async () =>
      expect(await store.draftsOf("p7")).toMatchObject([{ value: "half een zin, en de rest" }]),
    );
  });

  it("lets two pages of one person type in the same insight", async () => {
    const isAlive = async () => true;
    const other = await openPage({ openOutbox: (person, events) => openOutboxOf(person, { ...events, isAlive }) });
    openText().edit([4, "vast "]);
    openText(other).edit([11, "!"]);
    const store = await openIdbStore(here.database);
    await vi.waitFor(async () => expect(await store.draftsOf("p7")).toHaveLength(2));
    expect(here.live.texts.textOf("aaaaaaaa")?.value).toBe("een vast gezicht");
    expect(other.texts.textOf("aaaaaaaa")?.value).toBe("een gezicht!");
    other.stop();
  });

  it("[X5] brings what was typed behind an operation in flight to the table that she was moved from", async () => {
    await followTable();
    const field = openText();
    field.edit([4, "vast "]);
    field.edit([16, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    const client = FakeSocket.latest.sentOf("hello")[0]?.client ?? "";
    FakeSocket.latest.say({ type: "you", role: "scribe", table: 8 });
    FakeSocket.latest.say({ type: "ended", topic: "table/7" });
    FakeSocket.latest.say({ type: "acknowledged", number: 1, to: "table/7", revision: 14 });
    await vi.waitFor(() => expect(commands()).toHaveLength(2));
    expect(commands()[1]).toEqual({
      type: "command",
      to: "table/7",
      number: 2,
      command: {
        name: "edit_text",
        insight: "aaaaaaaa",
        base: 3,
        epoch: "e1",
        op: [16, "!"],
        behind: [{ client, number: 1, op: [4, "vast "] }],
      },
    });
    FakeSocket.latest.say({ type: "acknowledged", number: 2, to: "table/7", revision: 15 });
    const store = await openIdbStore(here.database);
    await vi.waitFor(async () => expect(await store.draftsOf("p7")).toEqual([]));
    expect(here.leftOver).toEqual([]);
  });

  it("[X4] hands back what was typed when the server refuses it", async () => {
    await followTable();
    const field = openText();
    field.edit([11, " erbij"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    FakeSocket.latest.say({ type: "refused", number: 1, to: "table/7", code: "text_too_long", sentence: "Te lang." });
    expect(field.text.value).toBe(insight.text);
    expect(here.leftOver).toEqual(["een gezicht erbij"]);
    expect(here.refusals).toEqual(["edit_text"]);
  });

  it("merges what was typed a moment ago, and carries over what is typed in what is to come of it", async () => {
    await followTable();
    const original = openText();
    original.edit([11, " er"]);
    original.edit([14, "bij"]);
    expect(here.live.texts.sendAll("aaaaaaaa")).toBe(true);
    here.live.command("table/7", { name: "merge_insights", insight: "mmmmmmmm", originals: ["aaaaaaaa", "bbbbbbbb"] });
    const merged = here.live.texts.open({ table: 7, insight: "mmmmmmmm" }, "een gezicht erbij\nbellen", 0);
    merged.edit([24, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(3));
    expect(commands().map(({ command }) => command.name)).toEqual(["edit_text", "edit_text", "merge_insights"]);

    const made = { ...insight, text: "een gezicht erbij\nopbellen", text_revision: 0 };
    const patch = { insights: { mmmmmmmm: made } };
    FakeSocket.latest.say({ type: "change", topic: "table/7", revision: 20, changes: [{ merge: patch }] });
    expect(merged.text.value).toBe("een gezicht erbij\nopbellen!");
    // Before the answer to what made it, too.
    expect(here.live.pending.value.map(({ command }) => command.name)).toContain("merge_insights");
    await vi.waitFor(() => expect(commands()).toHaveLength(4));
    expect(commands()[3]?.command).toMatchObject({ name: "edit_text", insight: "mmmmmmmm", base: 0, op: [26, "!"] });
  });

  it("types at once in what has come of a merge, before the answer to that", async () => {
    await followTable();
    here.live.command("table/7", { name: "merge_insights", insight: "mmmmmmmm", originals: ["aaaaaaaa", "bbbbbbbb"] });
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    const made = { ...insight, text: "een gezicht", text_revision: 0 };
    const patch = { insights: { mmmmmmmm: made } };
    FakeSocket.latest.say({ type: "change", topic: "table/7", revision: 20, changes: [{ merge: patch }] });
    here.live.texts.open({ table: 7, insight: "mmmmmmmm" }, "een gezicht", 0).edit([11, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(2));
  });

  it("hands back what was typed in what was to come of a merge that is refused", async () => {
    await followTable();
    here.live.command("table/7", { name: "merge_insights", insight: "mmmmmmmm", originals: ["aaaaaaaa", "bbbbbbbb"] });
    here.live.texts.open({ table: 7, insight: "mmmmmmmm" }, "een gezicht", 0).edit([11, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    FakeSocket.latest.say({ type: "refused", number: 1, to: "table/7", code: "withdrawn", sentence: "Het is weg." });
    expect(here.leftOver).toEqual(["een gezicht!"]);
    expect(here.refusals).toEqual(["merge_insights"]);
  });
});
