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
  kind: "who" | "here" | "gone";
  page: string;
}

const patienceMs = 250;

/** Joins the pages of this browser as `page`; `onGone` hears of it when another one goes. */
export function joinLivePages(page: string, onGone: () => void = () => undefined, name = "oogst.pages"): LivePages {
  if (typeof BroadcastChannel === "undefined") return { isAlive: async () => false, stop: () => undefined };
  const channel = new BroadcastChannel(name);
  const asked = new Map<string, () => void>();
  // While it goes it no longer says that it is here: the page that comes after it would leave it what is its own.
  let going = false;
  const hide = () => {
    going = true;
    say("gone", page);
  };
  const show = () => {
    going = false;
  };
  addEventListener("pagehide", hide);
  addEventListener("pageshow", show);

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "here") asked.get(data.page)?.();
    else if (data.kind === "gone") onGone();
    else if (data.page === page && !going) say("here", page);
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
    stop() {
      removeEventListener("pagehide", hide);
      removeEventListener("pageshow", show);
      channel.close();
    },
  };

  function say(kind: Message["kind"], about: string) {
    const message: Message = { kind, page: about };
    channel.postMessage(message);
  }
}
