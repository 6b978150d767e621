import type { AcknowledgedFrame, Epoch, Receipt } from "../protocol/frames";

/**
 * The server's latest signed word of each stream that this device wrote to (PROTOCOL.md E5). Shown at every `hello`: should the
 * server have less than it once said, it learns so. May be lost without harm to this device.
 */
export interface ReceiptBook {
  /** The server said which history this is: receipts of another prove nothing any more. */
  begin(epoch: Epoch): void;
  note(frame: AcknowledgedFrame): void;
  shown(): Receipt[];
}

const prefix = "oogst.receipts.1.";
/** What a `hello` may carry. */
const most = 16;

/** Keeps them in `storage`, and forgets there what is of other conferences. */
export function makeReceiptBook(conference: string, storage: Storage): ReceiptBook {
  const key = `${prefix}${conference}`;
  for (const other of Object.keys(storage)) {
    if (other.startsWith(prefix) && other !== key) storage.removeItem(other);
  }
  let receipts = kept();
  let epoch: Epoch | undefined;

  return {
    begin(now) {
      epoch = now;
      receipts = receipts.filter((receipt) => receipt.epoch === now);
    },
    note({ to, revision, receipt }) {
      if (receipt === undefined || epoch === undefined) return;
      const others = receipts.filter((other) => other.to !== to);
      receipts = [{ to, epoch, revision, receipt }, ...others].slice(0, most);
      keep();
    },
    shown: () => receipts,
  };

  function keep() {
    try {
      storage.setItem(key, JSON.stringify(receipts));
    } catch {
      // No room: they are known as long as the page lives.
    }
  }

  function kept(): Receipt[] {
    try {
      const found: unknown = JSON.parse(storage.getItem(key) ?? "[]");
      return Array.isArray(found) ? (found as Receipt[]).slice(0, most) : [];
    } catch {
      return [];
    }
  }
}
