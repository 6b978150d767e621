import { useMemo, useState } from "preact/hooks";
import { newOne } from "../../model/reflection_drafts";
import type { ProgrammeState } from "../../protocol/frames";
import { tableWords } from "../../words/table";
import { Button } from "../shared/button";
import { pencil, sendBack } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { reflectionDrafts } from "../shared/reflection_drafts";
import { Seldom } from "../shared/seldom";

/** While everyone may reflect, and for who has done so or begun to: a way to her reflections. */
export function ToReflecting({ programme }: { programme: ProgrammeState | undefined }) {
  const { live } = useHere();
  const [open, setOpen] = useState(false);
  const own = useMemo(() => live.follow("own"), [live]).value;
  const sent = Object.values(own?.reflections ?? {});
  const begun =
    (reflectionDrafts(live).value[newOne]?.text ?? "") !== "" ||
    live.pending.value.some(({ command }) => command.name === "write_reflection");
  const offered = programme?.reflecting === true || sent.length > 0 || begun;
  if (!offered && !open) return null;
  const words = tableWords.value.notice;
  const isNew = programme?.reflecting === true && sent.length === 0;
  const called = sent.some((reflection) => reflection?.returned !== undefined);
  return (
    <>
      <Button
        kind={called || isNew ? undefined : "quiet"}
        icon={called ? sendBack : pencil}
        onClick={() => setOpen(true)}
      >
        {called ? words.reflectAgain : words.reflect}
      </Button>
      <Seldom needed fetch={fetchReflecting} props={{ open, onClose: () => setOpen(false) }} />
    </>
  );
}

async function fetchReflecting() {
  return (await import("./later/reflecting_along_ready")).ready();
}
