import type { ProgrammeState } from "../../protocol/frames";

/** What the day is called, and as its heading the part of it that it is; `now` says so to who cannot see that. */
export function DayTitle({ programme, now }: { programme: ProgrammeState; now: string }) {
  const { title, phases, phase } = programme;
  return (
    <div>
      <p class="conference">{title}</p>
      <h1>
        <span class="unseen">{now}: </span>
        {phases.find(({ id }) => id === phase.id)?.title}
      </h1>
    </div>
  );
}
