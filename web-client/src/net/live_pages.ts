/**
 * Which pages of this browser are alive: each answers to its id while it can. A page that is gone, or that the phone has
 * put to sleep, does not.
 */
export interface LivePages {
  /** Whether the page with this id answers. */
  isAlive(page: string): Promise<boolean>;
  stop(): void;
}

interface Message {
  kind: "who" | "here";
  page: string;
}

const patienceMs = 250;

/** Joins the pages of this browser as `page`. */
export function joinLivePages(page: string, name = "oogst.pages"): LivePages {
  if (typeof BroadcastChannel === "undefined") return { isAlive: async () => false, stop: () => undefined };
  const channel = new BroadcastChannel(name);
  const asked = new Map<string, () => void>();

  // While it goes it no longer says that it is here: the page that comes after it would leave it what is its own.
  let going = false;
  addEventListener("pagehide", () => {
    going = true;
  });
  addEventListener("pageshow", () => {
    going = false;
  });

  channel.onmessage = (event: MessageEvent<Message>) => {
    if (event.data.kind === "here") asked.get(event.data.page)?.();
    else if (event.data.page === page && !going) say("here", page);
  };

  return {
    isAlive(other) {
      if (other === page) return Promise.resolve(true);
      return new Promise((resolve) => {
        const timer = setTimeout(() => answer(false), patienceMs);
        const answer = (alive: boolean) => {
          clearTimeout(timer);
          asked.delete(other);
          resolve(alive);
        };
        asked.set(other, () => answer(true));
        say("who", other);
      });
    },
    stop: () => channel.close(),
  };

  function say(kind: Message["kind"], about: string) {
    const message: Message = { kind, page: about };
    channel.postMessage(message);
  }
}
