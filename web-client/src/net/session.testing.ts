import type { Session } from "./session";

/** Who leads table 7. */
export const session: Session = {
  token: "token-of-noor",
  person: "p7",
  name: "Noor",
  role: "chair",
  conference: "c1",
  conferenceTitle: "Werkconferentie",
  table: 7,
  theme: undefined,
  expiresAt: 2_000_000_000_000,
};
