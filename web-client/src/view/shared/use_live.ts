import { useEffect, useState } from "preact/hooks";
import { type Live, type LiveParts, startLive } from "../../model/live";
import { openPageOutbox } from "../../net/page_outbox";
import { type Page, sessionAt } from "../../net/session";
import { language } from "../../words/language";
import { goTo } from "./page";
import { tell } from "./toast";

/**
 * The page's part in its conference, once it is there; leads to the door when this device has no login for `page`. What the
 * server refuses is told in passing. To be called once a page.
 */
export function useLive(
  page: Exclude<Page, "wall">,
  parts: Pick<LiveParts, "onRefused" | "onLeftOver"> = {},
): Live | undefined {
  const [live, setLive] = useState<Live>();
  useEffect(() => {
    const session = sessionAt(page);
    if (session === undefined) {
      goTo("");
      return;
    }
    void startLive({
      session,
      language: () => language.peek(),
      openOutbox: openPageOutbox,
      onRefused: (_, answer) => {
        if (answer.outcome === "refused") tell(answer.sentence);
      },
      ...parts,
    }).then(setLive);
  }, []);
  return live;
}
