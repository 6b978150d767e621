import { useEffect, useState } from "preact/hooks";
import { isAside, isOffered, readBackOf } from "../../../model/table_cards";
import { workWords } from "../../../words/work";
import { Button } from "../../shared/button";
import { check, share } from "../../shared/icons";
import { useHere } from "../../shared/live_page";
import { doing } from "../card_work";
import type { WorkViewsProps } from "./work_views";

/** Towards the end: so long before it, reading back is offered where it is seen first. */
const nearEndMs = 10 * 60_000;

/**
 * What a table does when it has talked: read back, then choose. Drawn twice, `above` and below what was said: below while there
 * is time, above towards the end.
 */
export function Finish({ programme, role, cards, above }: WorkViewsProps & { above: boolean }) {
  const words = workWords.value;
  const near = useNearEnd(programme);
  const { kind } = programme.phase;
  const listed = cards.filter((card) => !isAside(card));
  const said = listed.filter((card) => readBackOf(card) === "same").length;
  const offered = listed.filter(isOffered).length;
  const chooses = role === "chair";
  const allSaid = said === listed.length;
  // Where all is done, nothing calls for it any more.
  const calls = near && !(allSaid && (offered > 0 || !chooses));
  if (listed.length === 0 || (kind !== "tables" && kind !== "closing") || calls !== above) return null;

  return (
    <section class="finish">
      <h3>{calls ? words.finish.now : words.finish.title}</h3>
      <p>{chooses ? words.finish.chair : words.finish.scribe}</p>
      <div class="acts">
        <Button
          kind={calls && !allSaid ? "main" : undefined}
          icon={check}
          onClick={() => {
            doing.value = { what: "read_back" };
          }}
        >
          {words.readBack.open}
        </Button>
        {chooses && (
          <Button
            kind={calls && allSaid ? "main" : undefined}
            icon={share}
            onClick={() => {
              doing.value = { what: "sharing" };
            }}
          >
            {words.sharing.open}
          </Button>
        )}
      </div>
      <p class="quiet">
        {words.readBack.said(said, listed.length)}
        {chooses && ` ${words.sharing.count(offered)}`}
      </p>
    </section>
  );
}

/** Whether the end of the phase is near, by the server's clock; the closing round is past it. */
function useNearEnd({ phase }: WorkViewsProps["programme"]): boolean {
  const { live } = useHere();
  const [, wake] = useState(0);
  const from = phase.ends_at === undefined ? undefined : phase.ends_at - nearEndMs;
  useEffect(() => {
    if (from === undefined) return undefined;
    const timer = setTimeout(() => wake((times) => times + 1), Math.max(0, from - live.clock.now()) + 50);
    return () => clearTimeout(timer);
  }, [from, live]);
  return phase.kind === "closing" || (from !== undefined && live.clock.now() >= from);
}
