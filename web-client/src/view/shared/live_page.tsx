import type { ComponentType } from "preact";
import { createContext, render } from "preact";
import { useContext, useState } from "preact/hooks";
import { type Live, startLive } from "../../model/live";
import type { TextPlace } from "../../model/text_place";
import { openPageOutbox } from "../../net/page_outbox";
import { makeReceiptBook } from "../../net/receipt_book";
import { keepSession, type Page, type Session, sessionAt } from "../../net/session";
import { makeTopicMemory } from "../../net/topic_memory";
import { language } from "../../words/language";
import { wordsReady } from "../../words/words";
import { keepLeftOver, leftOvers } from "./left_over_list";
import { goTo } from "./page";
import { giveBack } from "./reflection_drafts";
import { Seldom } from "./seldom";
import { Toasts, tell } from "./toast";
import "../../look/base.css";
import "../../look/components.css";

/** What the pieces of a page share: who is here, and her part in the conference. */
export interface Here {
  page: Page;
  session: Session;
  live: Live;
  /** The same person has logged in anew: keeps that, and goes on with it. */
  renew(session: Session): void;
}

const HereContext = createContext<Here | undefined>(undefined);

/** Who is here and her part in the conference; only inside a page started by `startLivePage`. */
export function useHere(): Here {
  const here = useContext(HereContext);
  if (here === undefined) throw new Error("this page is not live");
  return here;
}

/**
 * Draws a page for someone who is logged in, with all that every such page needs: toasts, refusals in the server's
 * sentence, the code asked again when the login has run out, and a question before leaving while something is not safe.
 * Who is not logged in comes to the page for that.
 */
export async function startLivePage(page: Page, Component: ComponentType): Promise<void> {
  const session = sessionAt(page) ?? (await sessionAfterKill(page));
  if (session === undefined) {
    goTo("");
    return;
  }
  let started: Live | undefined;
  const starting = startLive({
    session,
    language: () => language.peek(),
    openOutbox: openPageOutbox,
    memory:
      page === "table" || page === "reporter"
        ? inStore((storage) => makeTopicMemory(session.conference, storage))
        : undefined,
    receipts: inStore((storage) => makeReceiptBook(session.conference, storage)),
    onRefused: ({ to, command }, answer) => {
      // Once, where several are refused for the same reason.
      if (answer.outcome === "refused") tell(answer.sentence, undefined, answer.sentence);
      // The only place where these texts stand is the command: the person gets them back.
      const table = Number(to.replace("table/", ""));
      if (command.name === "add_insight") onLeftOver({ table, insight: command.insight }, command.text);
      if (command.name === "write_reflection") whenStarted((live) => giveBack(live, command));
    },
    onLeftOver,
  });
  void starting.then((live) => {
    started = live;
  });
  const [live] = await Promise.all([starting, wordsReady()]);
  askBeforeLeaving(live);
  const place = document.getElementById("page");
  if (place === null) throw new Error("the page has no #page");
  render(<LivePage page={page} begun={session} live={live} Component={Component} />, place);

  function onLeftOver(place: TextPlace, text: string) {
    whenStarted((live) => keepLeftOver(live, place, text));
  }

  // At once where it can be, so that a text is kept together with the going of what it comes from.
  function whenStarted(work: (live: Live) => void) {
    if (started === undefined) void starting.then(work);
    else work(started);
  }
}

interface LivePageProps {
  page: Page;
  begun: Session;
  live: Live;
  Component: ComponentType;
}

function LivePage({ page, begun, live, Component }: LivePageProps) {
  const [session, setSession] = useState(begun);
  const renew = (renewed: Session) => {
    keepSession(page, renewed);
    setSession(renewed);
  };
  return (
    <HereContext.Provider value={{ page, session, live, renew }}>
      <Component />
      <SeldomShown />
      <Toasts />
    </HereContext.Provider>
  );
}

/** A browser that was killed may have forgotten the login, and has a copy of it. */
async function sessionAfterKill(page: Page): Promise<Session | undefined> {
  const session = await import("../../net/session_copy").then(
    ({ sessionCopy }) => sessionCopy(page),
    () => undefined,
  );
  if (session !== undefined) keepSession(page, session);
  return session;
}

function SeldomShown() {
  const { live } = useHere();
  return (
    <>
      <Seldom
        needed={leftOvers(live).value.length > 0}
        fetch={async () => (await import("./left_overs")).LeftOvers}
        props={{}}
      />
      <Seldom
        needed={live.link.value.state === "refused"}
        fetch={async () => (await import("./sign_in_again")).SignInAgain}
        props={{}}
      />
    </>
  );
}

/** What needs a store that lasts; undefined in private mode, where the page begins with what the server tells. */
function inStore<T>(make: (storage: Storage) => T): T | undefined {
  try {
    return make(localStorage);
  } catch {
    return undefined;
  }
}

function askBeforeLeaving(live: Live) {
  addEventListener("beforeunload", (event) => {
    if (live.pending.peek().length > 0) event.preventDefault();
  });
}
