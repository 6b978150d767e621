// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { session } from "./session.testing";
import { copySession, sessionCopy } from "./session_copy";

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
