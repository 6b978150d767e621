// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import type { Session } from "./session";
import { copySession, sessionCopy } from "./session_copy";

const session: Session = {
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

it("keeps the latest login of each page", async () => {
  expect(await sessionCopy("table")).toBeUndefined();
  await copySession("table", session);
  await copySession("table", { ...session, token: "another" });
  await copySession("moderator", session);
  expect(await sessionCopy("table")).toEqual({ ...session, token: "another" });
  expect(await sessionCopy("organiser")).toBeUndefined();
});

it("does without where there is no IndexedDB", async () => {
  vi.stubGlobal("indexedDB", undefined);
  await copySession("table", session);
  expect(await sessionCopy("table")).toBeUndefined();
  vi.unstubAllGlobals();
});
