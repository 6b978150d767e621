import { sessionAt } from "../../../net/session";
import { copySession } from "../../../net/session_copy";
import { keepPage } from "../../shared/keep_page";

/** Keeps what this page needs to open without a network, and after the browser was killed. */
export async function keepForLater(): Promise<void> {
  const session = sessionAt("table");
  if (session !== undefined) await copySession("table", session);
  await keepPage("/table");
}
