import type { ProgrammeState, WallState } from "../../protocol/frames";

/** What the wall showed last, kept so that it shows it again after a restart, before the server is heard. */
export interface Picture {
  programme: ProgrammeState;
  wall: WallState;
}

const key = "oogst.wall.picture";
const keepsEveryMs = 2_000;

let newest: Picture | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Kept a moment later, once for all that came meanwhile, or when the page goes; `undefined` forgets it at once. */
export function keepPicture(picture: Picture | undefined): void {
  newest = picture;
  if (picture === undefined) write();
  else waiting ??= setTimeout(write, keepsEveryMs);
}

addEventListener("pagehide", () => {
  if (waiting !== undefined) write();
});

function write(): void {
  clearTimeout(waiting);
  waiting = undefined;
  try {
    if (newest === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(newest));
  } catch {
    // Private mode or full: then a restart begins without a picture.
  }
}

export function keptPicture(): Picture | undefined {
  try {
    const picture: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isPicture(picture) ? picture : undefined;
  } catch {
    return undefined;
  }
}

/** Not one of an earlier version, which knew of no walls. */
function isPicture(picture: unknown): picture is Picture {
  if (!isObject(picture) || !isObject(picture["programme"])) return false;
  const { wall } = picture;
  return isObject(wall) && isObject(wall["walls"]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
