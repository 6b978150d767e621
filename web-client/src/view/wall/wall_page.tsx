import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { type Live, startLive } from "../../model/live";
import { forgetSession, keepSession, type Session, sessionAt } from "../../net/session";
import { language } from "../../words/language";
import { wallWords } from "../../words/wall";
import { useLasting } from "../shared/lasting";
import { keepPicture, keptPicture, type Picture } from "./last_picture";
import { PairingScreen } from "./pairing_screen";
import { WallScreen } from "./wall_screen";

/** The wall's part in a conference: either it shows a code, or it belongs somewhere. */
export interface WallLink {
  live: Live;
  pairingCode: ReadonlySignal<string | undefined>;
  /** Which of its walls this is; undefined until it is connected. */
  id: ReadonlySignal<string | undefined>;
}

/**
 * Connects for ever: with the token of an earlier visit, or by showing a code. A wall that was disconnected, or whose token
 * is no longer good, asks to be connected anew and remembers nothing.
 */
export async function startWall(): Promise<ReadonlySignal<WallLink>> {
  const link = signal(await connect());
  effect(() => {
    const { live } = link.value;
    if (live.link.value.state !== "refused") return;
    live.stop();
    forgetSession("wall");
    keepPicture(undefined);
    void connect().then((anew) => {
      link.value = anew;
    });
  });
  return link;
}

async function connect(): Promise<WallLink> {
  const session = sessionAt("wall");
  const pairingCode = signal<string>();
  const id = signal(session?.person);
  const live = await startLive({
    session,
    language: () => language.peek(),
    onPairing(code) {
      pairingCode.value = code;
    },
    onPaired(token, wall) {
      keepSession("wall", wallSession(token, wall));
      id.value = wall;
    },
  });
  // Before the connection is open, so that they go along in `hello`: a wall that waits for its pairing may not ask.
  live.follow("programme");
  live.follow("wall");
  return { live, pairingCode, id };
}

function wallSession(token: string, wall: string): Session {
  return {
    token,
    person: wall,
    name: "",
    role: "wall",
    conference: "",
    conferenceTitle: "",
    table: undefined,
    theme: undefined,
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
}

/** A short break is not worth a mark. */
const patienceMs = 2_500;

/** The page for a projector. Nobody touches it: it shows its code, then what the hall may see, and never an error. */
export function WallPage({ link }: { link: ReadonlySignal<WallLink> }) {
  const { live, pairingCode, id } = link.value;
  const programme = live.follow("programme").value;
  const wall = live.follow("wall").value;
  const kept = useMemo(keptPicture, [live]);
  const picture: Picture | undefined = programme && wall ? { programme, wall } : kept;
  const connected = live.link.value.state === "open";
  const catchingUp = useLasting(!connected || programme === undefined || wall === undefined, patienceMs);

  useEffect(() => {
    document.title = wallWords.value.pageTitle;
    if (programme === undefined || wall === undefined) return;
    keepPicture({ programme, wall });
  }, [programme, wall, wallWords.value]);

  // The wall speaks the language of its conference, unless its address says otherwise.
  const spoken = picture?.programme.language;
  useEffect(() => {
    if (spoken !== undefined && !new URLSearchParams(location.search).has("lang")) language.value = spoken;
  }, [spoken]);

  if (id.value === undefined) return <PairingScreen code={connected ? pairingCode.value : undefined} />;
  if (picture === undefined) return <PairingScreen paired />;
  return <WallScreen {...picture} own={picture.wall.walls[id.value]} clock={live.clock} catchingUp={catchingUp} />;
}
