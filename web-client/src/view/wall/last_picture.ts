import type { ProgrammeState, WallState } from "../../protocol/frames";

/** What the wall showed last, kept so that it shows it again after a restart, before the server is heard. */
export interface Picture {
  programme: ProgrammeState;
  wall: WallState;
}

const key = "oogst.wall.picture";

export function keepPicture(picture: Picture | undefined): void {
  try {
    if (picture === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(picture));
  } catch {
    // Private mode or full: then a restart begins without a picture.
  }
}

export function keptPicture(): Picture | undefined {
  try {
    const picture: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    const whole = typeof picture === "object" && picture !== null && "programme" in picture && "wall" in picture;
    return whole ? (picture as Picture) : undefined;
  } catch {
    return undefined;
  }
}
