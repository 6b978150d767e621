// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { makeId } from "./ids";
import { joinLivePages, type LivePages } from "./live_pages";

const open: LivePages[] = [];
const browser = makeId();

function join(page: string, onGone?: () => void): LivePages {
  const pages = joinLivePages(page, onGone, browser);
  open.push(pages);
  return pages;
}

afterEach(() => {
  for (const pages of open.splice(0)) pages.stop();
});

it("tells the pages that are here from others", async () => {
  const first = join("page1");
  join("page2");
  expect(await first.isAlive("page1")).toBe(true);
  expect(await first.isAlive("page2")).toBe(true);
  expect(await first.isAlive("page3")).toBe(false);
});

it("does not take a page for alive that is going, and says that it goes", async () => {
  const gone = vi.fn();
  const first = join("page1", gone);
  join("page2");
  dispatchEvent(new Event("pagehide"));
  await vi.waitFor(() => expect(gone).toHaveBeenCalled());
  expect(await first.isAlive("page2")).toBe(false);
  dispatchEvent(new Event("pageshow"));
  expect(await first.isAlive("page2")).toBe(true);
});
