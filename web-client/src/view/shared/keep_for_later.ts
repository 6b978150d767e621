import { sessionAt } from "../../net/session";
import { copySession } from "../../net/session_copy";
import { keepPage } from "./keep_page";

/** Keeps what a page needs to open without a network, and after the browser was killed. */
export async function keepForLater(page: "table" | "reporter"): Promise<void> {
  const session = sessionAt(page);
  if (session !== undefined) await copySession(page, session);
  await keepPage(`/${page}`);
}
