// A page's wire to the server, in the test's hands.
import type { Page } from "@playwright/test";

export interface Wire {
  /** Nothing goes through any more. */
  cut(): void;
  mend(): void;
  /** What is open is closed; the next attempt goes through. */
  break(): void;
}

/** The page's sockets, to be cut and mended; the pages themselves are served all the while. */
export async function wireOf(page: Page): Promise<Wire> {
  let whole = true;
  const open = new Set<() => void>();
  await page.routeWebSocket("/ws", (socket) => {
    const close = () => void socket.close({ code: 4900 });
    if (!whole) {
      close();
      return;
    }
    socket.connectToServer();
    open.add(close);
  });
  const closeAll = () => {
    for (const close of open) close();
    open.clear();
  };
  return {
    cut() {
      whole = false;
      closeAll();
    },
    break: closeAll,
    mend() {
      whole = true;
    },
  };
}
