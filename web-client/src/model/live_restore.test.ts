// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSocket, welcome } from "../net/fake_socket.testing";
import {
  beginPage,
  commands,
  connect,
  endPage,
  followTable,
  here,
  openPage,
  openText,
  snapshot,
} from "./live_page.testing";
import { insight } from "./states.testing";

beforeEach(beginPage);
afterEach(endPage);

describe("a page after an older backup", () => {
  it("[E1] brings back what a new history lacks, with what was being typed, before anything forgets it", async () => {
    await followTable();
    const field = openText();
    field.edit([11, " helpt"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    FakeSocket.latest.say({ ...snapshot(), epoch: "e2", revision: 2, state: { table: 7, insights: {} } });
    await vi.waitFor(() => expect(commands()).toHaveLength(2));
    expect(commands()[1]?.command).toMatchObject({
      name: "offer_insight",
      insight: "aaaaaaaa",
      text: "een gezicht helpt",
      text_revision: 4,
    });
    const back = { ...insight, text: "een gezicht helpt", text_revision: 0 };
    FakeSocket.latest.say({
      type: "change",
      topic: "table/7",
      revision: 3,
      changes: [{ merge: { insights: { aaaaaaaa: back } } }],
    });
    expect(field.text.value).toBe("een gezicht helpt");
    expect(here.leftOver).toEqual([]);
    field.edit([17, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(3));
    expect(commands()[2]?.command).toMatchObject({ name: "edit_text", base: 0, op: [17, "!"] });
  });

  it("[E1] also brings back what a server lost that does not know it yet, under the epoch of before", async () => {
    await followTable();
    dispatchEvent(new Event("pagehide"));
    here.live.stop();
    here.live = await openPage();
    here.live.follow("table/7");
    await connect();
    FakeSocket.latest.say({ ...snapshot(), revision: 2, state: { table: 7, insights: {} } });
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    expect(commands()[0]?.command).toMatchObject({ name: "offer_insight", insight: "aaaaaaaa", text_revision: 3 });
  });

  it("[E1] brings back, once she may, what was lost while she may only read, after a reload too", async () => {
    await followTable();
    const older = { ...snapshot(), epoch: "e2", revision: 2, state: { table: 7, insights: {} } };
    const asParticipant = { ...welcome, epoch: "e2", role: "participant" as const };
    here.live.connectNow();
    await connect(asParticipant);
    FakeSocket.latest.say(older);
    dispatchEvent(new Event("pagehide"));
    here.live.stop();
    here.live = await openPage();
    await followTable(asParticipant, older);
    expect(here.live.pending.value).toEqual([]);
    FakeSocket.latest.say({ type: "you", role: "scribe", table: 7 });
    FakeSocket.latest.say({ type: "change", topic: "table/7", revision: 3, changes: [] });
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    expect(commands()[0]?.command).toMatchObject({ name: "offer_insight", insight: "aaaaaaaa", text_revision: 3 });
    expect(here.live.pending.value).toHaveLength(1);
  });
});
