import { useEffect, useRef, useState } from "preact/hooks";
import { newOne, type ReflectionDraft, withoutOrphans } from "../../model/reflection_drafts";
import { mayChange, reflectionsMax, reflectionsOf, type Sending, sendingOf } from "../../model/reflections";
import { makeId } from "../../net/ids";
import type { ProgrammeState } from "../../protocol/frames";
import { reflectingWords } from "../../words/reflecting";
import { useHere } from "../shared/live_page";
import { putDraft, putDrafts, reflectionDrafts } from "../shared/reflection_drafts";
import { OwnReflection } from "./own_reflection";
import { ReflectionForm } from "./reflection_form";

export interface ReflectingProps {
  /** What stands beside the words on the wall where no name does. */
  shownAs: string | undefined;
}

const emptyDraft: ReflectionDraft = { text: "", mayName: false };

/** Writing a reflection, and what became of those that this person sent. */
export function Reflecting({ shownAs }: ReflectingProps) {
  const { live, session } = useHere();
  const words = reflectingWords.value;
  const programme = live.follow("programme").value;
  const own = live.follow("own").value;
  const drafts = reflectionDrafts(live).value;
  const reflections = reflectionsOf(own, live.pending.value);
  const field = useRef<HTMLTextAreaElement>(null);
  const [sent, setSent] = useState(0);
  const known = reflections.map(({ id }) => id).join();
  useEffect(() => {
    if (own === undefined) return;
    const all = withoutOrphans(drafts, new Set(reflections.map(({ id }) => id)));
    if (all !== drafts) putDrafts(live, all);
  }, [own !== undefined, known]);
  if (programme === undefined) return null;
  const sending = sendingOf(programme, live.seat.value?.role ?? session.role, reflections);
  const draft = drafts[newOne] ?? emptyDraft;
  return (
    <div class="reflecting">
      <p class="quiet-words">{words.hint}</p>
      <ReflectionForm
        draft={draft}
        onDraft={(changed) => putDraft(live, newOne, changed)}
        onSend={(text) => {
          const { mayName: may_name } = draft;
          live.command("plenary", { name: "write_reflection", reflection: makeId(), text, may_name });
          putDraft(live, newOne, undefined);
          setSent((count) => count + 1);
        }}
        label={words.label}
        go={words.go}
        shownAs={shownAs}
        blocked={whyBlocked(sending, programme)}
        fieldRef={field}
      />
      <p class="unseen" role="status" key={sent}>
        {sent > 0 && words.sent}
      </p>
      <section class="own-reflections">
        <h3>{words.own.title}</h3>
        {reflections.length === 0 && <p class="quiet-words">{words.own.none}</p>}
        {/* What was sent last is what one looks for. */}
        <ul>
          {[...reflections].reverse().map((reflection) => (
            <OwnReflection
              key={reflection.id}
              reflection={reflection}
              shownAs={shownAs}
              blocked={mayChange(programme) ? undefined : whyBlocked("too_early", programme)}
              onTakenBack={() => field.current?.focus()}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

function whyBlocked(sending: Sending, { phases }: ProgrammeState): string | undefined {
  const words = reflectingWords.value.waits;
  switch (sending) {
    case "open":
      return undefined;
    case "too_early":
      return words.too_early(phases.find((phase) => mayChange({ phase }))?.title ?? "");
    case "closed":
      return words.closed;
    case "enough":
      return words.enough(reflectionsMax);
  }
}
