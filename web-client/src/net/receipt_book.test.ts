// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import type { AcknowledgedFrame } from "../protocol/frames";
import { makeReceiptBook } from "./receipt_book";

const acknowledged = (to: AcknowledgedFrame["to"], revision: number): AcknowledgedFrame => ({
  type: "acknowledged",
  number: revision,
  to,
  revision,
  receipt: `${to}@${revision}`,
});

describe("the receipts of what was written here", () => {
  beforeEach(() => localStorage.clear());

  it("[E5] are the latest of each stream, for the next page too", () => {
    const book = makeReceiptBook("dag", localStorage);
    book.begin("e1");
    book.note(acknowledged("table/7", 3));
    book.note(acknowledged("plenary", 9));
    book.note(acknowledged("table/7", 4));
    const shown = [
      { to: "table/7", epoch: "e1", revision: 4, receipt: "table/7@4" },
      { to: "plenary", epoch: "e1", revision: 9, receipt: "plenary@9" },
    ];
    expect(book.shown()).toEqual(shown);
    expect(makeReceiptBook("dag", localStorage).shown()).toEqual(shown);
  });

  it("[E5] are none of a history that is over, nor of another conference", () => {
    const book = makeReceiptBook("dag", localStorage);
    book.begin("e1");
    book.note(acknowledged("table/7", 3));
    book.begin("e2");
    expect(book.shown()).toEqual([]);
    book.note(acknowledged("table/7", 1));
    makeReceiptBook("andere", localStorage);
    expect(makeReceiptBook("dag", localStorage).shown()).toEqual([]);
  });

  it("[E5] are at most as many as a hello may carry, and a damaged store is no harm", () => {
    localStorage.setItem("oogst.receipts.1.dag", "{");
    const book = makeReceiptBook("dag", localStorage);
    book.begin("e1");
    for (let table = 1; table <= 20; table += 1) book.note(acknowledged(`table/${table}`, 1));
    expect(book.shown()).toHaveLength(16);
    expect(book.shown()[0]?.to).toBe("table/20");
  });
});
