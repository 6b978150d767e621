import type { Card } from "../../model/table_cards";
import { tableWords } from "../../words/table";
import { hourglass } from "../shared/icons";
import { useLasting, useLingering } from "../shared/lasting";
import { useHere } from "../shared/live_page";
import { InsightStateMark, State } from "../shared/state";

// Saving takes a blink: the calm word comes first and stays long enough to be read; the calling one when it lasts.
const patienceMs = 1_500;
const lingerMs = 600;

/** How far an insight has come; never further than is known. */
export function StandingMark({ card }: { card: Card }) {
  const { live } = useHere();
  const offline = live.link.value.state !== "open";
  const lasting = useLasting(card.waits, patienceMs);
  const moving = useLingering(card.waits, lingerMs);
  const words = tableWords.value.card;

  if (card.waits && (lasting || offline)) {
    return (
      <span class="standing">
        {card.standing !== "here" && card.standing !== "safe" && <InsightStateMark state={card.standing} />}
        <InsightStateMark state="here" />
      </span>
    );
  }
  return (
    <span class="standing">
      {moving ? <State icon={hourglass} words={underWay()} /> : <InsightStateMark state={card.standing} />}
    </span>
  );

  function underWay() {
    const { saving, sharing, unsharing, moving, restoring } = words;
    if (card.wish === undefined) return saving;
    return { share: sharing, unshare: unsharing, withdraw: moving, restore: restoring }[card.wish];
  }
}
