import { phaseAfter } from "../../model/table_questions";
import type { ProgrammeState } from "../../protocol/frames";
import { tableWords } from "../../words/table";
import { Countdown } from "../shared/countdown";
import { useHere } from "../shared/live_page";

/** How long this phase still lasts, and what comes then; nothing where no end is planned. */
export function PhaseTime({ programme }: { programme: ProgrammeState }) {
  const { live } = useHere();
  const { ends_at } = programme.phase;
  if (ends_at === undefined) return null;
  const next = phaseAfter(programme);
  const caption = tableWords.value.until[next?.kind ?? "ended"];
  return <Countdown endsAt={ends_at} clock={live.clock} caption={caption} />;
}
