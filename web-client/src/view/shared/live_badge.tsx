import { useRef } from "preact/hooks";
import type { Live } from "../../model/live";
import type { Link } from "../../net/connection";
import { forgetSession, type Page } from "../../net/session";
import { sharedWords } from "../../words/shared";
import { Button } from "./button";
import { ConnectionBadge } from "./connection_badge";
import { alert } from "./icons";
import { goTo } from "./page";
import { State } from "./state";

export interface LiveBadgeProps {
  live: Live;
  page: Page;
  /** For a page at which nothing is written. */
  readOnly?: boolean;
}

/** How it stands with the server, and what to do when the login is no longer good. */
export function LiveBadge({ live, page, readOnly = false }: LiveBadgeProps) {
  const link = live.link.value;
  const heard = useHeard(link);
  const words = sharedWords.value.connection;
  if (link.state === "refused") {
    return (
      <div class="connection" role="alert">
        <State icon={alert} tone="stop" pill words={words.ended} />
        <Button
          kind="main"
          size="small"
          onClick={() => {
            forgetSession(page);
            goTo("");
          }}
        >
          {words.enterCode}
        </Button>
      </div>
    );
  }
  return (
    <ConnectionBadge
      link={heard}
      waiting={live.pending.value.length}
      savingFails={live.savingFails.value}
      memoryOnly={!live.durable.value}
      readOnly={readOnly}
    />
  );
}

/** Once lost it stays lost until the server answers: an attempt in between is no news. */
function useHeard({ state }: Link): "connecting" | "open" | "lost" {
  const lost = useRef(false);
  if (state === "waiting") lost.current = true;
  if (state === "open") lost.current = false;
  if (state === "open") return "open";
  return lost.current ? "lost" : "connecting";
}
