import type { LoginAnswer, Role, SeatTheme } from "../protocol/frames";

/** The pages that need a login; each remembers its own, so that one device can be chair here and moderator there. */
export type Page = "table" | "moderator" | "reporter" | "organiser" | "wall";
export const pages: readonly Page[] = ["table", "moderator", "reporter", "organiser", "wall"];

/** Who this device is at a page, kept until the token has run out or the person leaves. */
export interface Session {
  token: string;
  /** The person, or the wall. */
  person: string;
  name: string;
  role: Role;
  conference: string;
  conferenceTitle: string;
  table: number | undefined;
  theme: SeatTheme | undefined;
  /** Milliseconds since 1970-01-01 UTC, by the server's clock. */
  expiresAt: number;
}

export function pageOf(role: Role): Page {
  return role === "chair" || role === "scribe" || role === "participant" ? "table" : role;
}

export function sessionOf(answer: LoginAnswer, conferenceTitle: string, theme: SeatTheme | undefined): Session {
  return {
    token: answer.token,
    person: answer.person,
    name: answer.name,
    role: answer.role,
    conference: answer.conference,
    conferenceTitle,
    table: answer.table ?? undefined,
    theme,
    expiresAt: answer.expires_at,
  };
}

/** Remembers who this tab is, and for the next tab of this device too. */
export function keepSession(page: Page, session: Session): void {
  const text = JSON.stringify(session);
  for (const storage of storages()) {
    try {
      storage.setItem(keyOf(page), text);
    } catch {
      // Private mode or full: the memory below carries this visit, and the next one begins with the code.
    }
  }
  memory.set(page, session);
}

/** Who this tab is at `page`: what this tab was told, else what the device remembers. */
export function sessionAt(page: Page): Session | undefined {
  for (const storage of storages()) {
    try {
      const session = readSession(storage.getItem(keyOf(page)));
      if (session !== undefined) return session;
    } catch {
      // As above.
    }
  }
  return memory.get(page);
}

/** Forgets the login; what waits in the outbox stays and goes along with the next login of the same person. */
export function forgetSession(page: Page): void {
  for (const storage of storages()) {
    try {
      storage.removeItem(keyOf(page));
    } catch {
      // As above.
    }
  }
  memory.delete(page);
}

const memory = new Map<Page, Session>();

function keyOf(page: Page): string {
  return `oogst.session.${page}`;
}

// The tab's own first: two tabs of one browser may be two people.
function storages(): Storage[] {
  try {
    return [sessionStorage, localStorage];
  } catch {
    return [];
  }
}

function readSession(text: string | null): Session | undefined {
  if (text === null) return undefined;
  const session: unknown = JSON.parse(text);
  if (typeof session !== "object" || session === null) return undefined;
  const whole = ["token", "person", "name", "role", "conference", "expiresAt"].every((member) => member in session);
  return whole ? (session as Session) : undefined;
}
