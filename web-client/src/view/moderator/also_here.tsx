import { queueWords } from "../../words/queue";
import { useHere } from "../shared/live_page";

/** Who else leads the day at this moment. */
export function AlsoHere() {
  const { live, session } = useHere();
  const moderators = Object.entries(live.follow("presence").value?.moderators ?? {});
  const others = moderators.flatMap(([person, name]) => (person === session.person || !name ? [] : [name]));
  if (others.length === 0) return null;
  return <p class="also-here">{queueWords.value.alsoHere(others.sort().join(", "))}</p>;
}
