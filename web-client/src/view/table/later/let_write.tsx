import { togetherWords } from "../../../words/together";
import { ask, underWay } from "../../shared/asking";
import { useHere } from "../../shared/live_page";

/** The chair's switch with which everyone at her table may write. */
export function LetWrite({ open }: { open: boolean }) {
  const { live } = useHere();
  const words = togetherWords.value.people;
  const on = underWay(live, "let_write")?.allowed ?? open;
  const set = (allowed: boolean) =>
    void ask(
      live,
      "plenary",
      { name: "let_write", allowed },
      { done: allowed ? words.everyoneOn : words.everyoneOff, undo: () => set(!allowed) },
    );
  return (
    <label class="switch">
      <input type="checkbox" role="switch" checked={on} aria-checked={on} onChange={() => set(!on)} />
      <span class="track" aria-hidden="true" />
      <span>{words.everyone}</span>
    </label>
  );
}
