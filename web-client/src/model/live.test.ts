// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSocket, welcome } from "../net/fake_socket.testing";
import { makeReceiptBook } from "../net/receipt_book";
import { session } from "../net/session.testing";
import { beginPage, commands, connect, endPage, followTable, here, openPage } from "./live_page.testing";

beforeEach(beginPage);
afterEach(endPage);

describe("a page's part in a conference", () => {
  it("follows what it asked for before and after it was connected", async () => {
    here.live.follow("programme");
    await connect();
    here.live.follow("table/7");
    expect(FakeSocket.latest.sentOf("hello")[0]).toMatchObject({
      token: session.token,
      topics: [{ topic: "programme" }],
    });
    expect(FakeSocket.latest.sentOf("subscribe")).toEqual([{ type: "subscribe", topics: [{ topic: "table/7" }] }]);
  });

  it("[V7] shows a command as waiting until it is acknowledged", async () => {
    await connect();
    const { answer } = here.live.command("table/7", { name: "share_insight", insight: "aaaaaaaa" });
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    expect(here.live.pending.value).toHaveLength(1);
    FakeSocket.latest.say({ type: "acknowledged", number: 1, to: "table/7", revision: 11 });
    expect(here.live.pending.value).toEqual([]);
    expect(await answer).toEqual({ outcome: "acknowledged", revision: 11 });
  });

  it("[E5] shows the server its own receipt at the next hello", async () => {
    const book = makeReceiptBook("c1", localStorage);
    here.live.stop();
    here.live = await openPage({ receipts: book });
    await followTable();
    here.live.command("table/7", { name: "set_kind", insight: "aaaaaaaa", kind: "quote" });
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    FakeSocket.latest.say({ type: "acknowledged", number: 1, to: "table/7", revision: 14, receipt: "signed" });
    here.live.connectNow();
    await connect();
    const receipts = [{ to: "table/7", epoch: welcome.epoch, revision: 14, receipt: "signed" }];
    expect(FakeSocket.latest.sentOf("hello")[0]).toMatchObject({ receipts });
  });

  it("[W8] says when nothing can be saved", async () => {
    await connect();
    FakeSocket.latest.say({ type: "saving", saving: false, sentence: "De schijf is vol." });
    expect(here.live.savingFails.value).toBe(true);
    FakeSocket.latest.say({ type: "saving", saving: true });
    expect(here.live.savingFails.value).toBe(false);
  });

  it("[W2] pairs a wall and says hello on the same connection", async () => {
    here.live.stop();
    FakeSocket.all = [];
    const codes: string[] = [];
    here.live = await openPage({ session: undefined, onPairing: (code) => codes.push(code) });
    here.live.follow("wall");
    await FakeSocket.latest.open();
    await vi.waitFor(() => expect(FakeSocket.latest.sentOf("pair")).toHaveLength(1));
    FakeSocket.latest.say({ type: "pairing", code: "7K2MB" });
    expect(codes).toEqual(["7K2MB"]);
    FakeSocket.latest.say({ type: "paired", token: "token-of-wall", wall: "w1" });
    expect(FakeSocket.latest.sentOf("hello")).toMatchObject([{ token: "token-of-wall", topics: [{ topic: "wall" }] }]);
    expect(FakeSocket.all).toHaveLength(1);
  });
});
