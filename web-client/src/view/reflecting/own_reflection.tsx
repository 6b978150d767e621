import { useEffect, useRef } from "preact/hooks";
import { newOne, type ReflectionDraft, withTextBelow } from "../../model/reflection_drafts";
import type { Reflection, Standing } from "../../model/reflections";
import type { WriteReflection } from "../../protocol/frames";
import { reflectingWords } from "../../words/reflecting";
import { ask } from "../shared/asking";
import { Button } from "../shared/button";
import { check, device, eyeOff, hourglass, pencil, screen, sendBack, undo } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { putDraft, putDrafts, reflectionDrafts } from "../shared/reflection_drafts";
import { State, type Tone } from "../shared/state";
import { tell } from "../shared/toast";
import { ReflectionForm } from "./reflection_form";

const looks: Record<Standing, { icon: string; tone?: Tone }> = {
  here: { icon: device, tone: "call" },
  waits: { icon: check },
  held: { icon: hourglass },
  returned: { icon: sendBack, tone: "call" },
  on_wall: { icon: screen, tone: "good" },
  leaving: { icon: undo },
};

export interface OwnReflectionProps {
  reflection: Reflection;
  /** What stands beside the words on the wall where no name does. */
  shownAs: string | undefined;
  /** Why it cannot be changed now. */
  blocked: string | undefined;
  /** Its text is in the field for a new one. */
  onTakenBack: () => void;
}

/** One reflection that this person sent: how far it has come, and what she can still do with it. */
export function OwnReflection(props: OwnReflectionProps) {
  const { reflection } = props;
  const { live } = useHere();
  const words = reflectingWords.value.own;
  const draft = reflectionDrafts(live).value[reflection.id];
  const { text, mayName, standing, word } = reflection;
  const item = useRef<HTMLLIElement>(null);
  // What had the focus is there no more.
  const settle = () => item.current?.focus();
  return (
    <li class="own-reflection" data-standing={standing} ref={item} tabIndex={-1}>
      {draft === undefined ? (
        <p class="own-words" dir="auto">
          {text}
        </p>
      ) : (
        <Changing {...props} draft={draft} onSettled={settle} />
      )}
      <p class="own-marks">
        <State {...looks[standing]} words={reflectingWords.value.standings[standing]} />
        <span>{mayName ? words.withName : words.withoutName}</span>
      </p>
      {word !== undefined && (
        <p class="own-word" dir="auto">
          {word === "" ? (
            words.silent
          ) : (
            <>
              <b>{words.word}</b> {word}
            </>
          )}
        </p>
      )}
      {draft === undefined && standing !== "leaving" && <Acts {...props} onSettled={settle} />}
    </li>
  );
}

interface Settling {
  /** Something was done that takes its own button away. */
  onSettled: () => void;
}

function Acts({ reflection, blocked, onTakenBack, onSettled }: OwnReflectionProps & Settling) {
  const { live } = useHere();
  const words = reflectingWords.value.own;
  const { id, text, mayName } = reflection;
  const start = text.slice(0, 40);
  return (
    <div class="reflection-acts">
      {blocked === undefined && (
        <Button
          size="small"
          icon={pencil}
          label={words.changeOf(start)}
          onClick={() => putDraft(live, id, { text, mayName })}
        >
          {words.change}
        </Button>
      )}
      {blocked === undefined && mayName && (
        <Button size="small" icon={eyeOff} label={words.nameAwayOf(start)} onClick={nameAway}>
          {words.nameAway}
        </Button>
      )}
      <Button size="small" icon={undo} label={words.takeBackOf(start)} onClick={takeBack}>
        {words.takeBack}
      </Button>
    </div>
  );

  function nameAway() {
    const command: WriteReflection = { name: "write_reflection", reflection: id, text, may_name: false };
    void ask(live, "plenary", command, { done: words.nameTaken });
    onSettled();
  }

  function takeBack() {
    // Its words first, so that they are never nowhere.
    putDrafts(live, withTextBelow(reflectionDrafts(live).peek(), newOne, text));
    live.command("plenary", { name: "withdraw_reflection", reflection: id });
    tell(words.takenBack, undefined, "withdraw_reflection");
    onTakenBack();
  }
}

type ChangingProps = OwnReflectionProps & Settling & { draft: ReflectionDraft };

function Changing({ reflection, shownAs, blocked, draft, onSettled }: ChangingProps) {
  const { live } = useHere();
  const words = reflectingWords.value.change;
  const field = useRef<HTMLTextAreaElement>(null);
  const { id } = reflection;
  useEffect(() => field.current?.focus(), []);
  return (
    <ReflectionForm
      draft={draft}
      onDraft={(changed) => putDraft(live, id, changed)}
      onSend={(text) => {
        live.command("plenary", { name: "write_reflection", reflection: id, text, may_name: draft.mayName });
        putDraft(live, id, undefined);
        onSettled();
      }}
      label={words.label}
      go={words.go}
      shownAs={shownAs}
      blocked={blocked}
      fieldRef={field}
    >
      <Button kind="quiet" onClick={leave}>
        {words.leave}
      </Button>
    </ReflectionForm>
  );

  function leave() {
    putDraft(live, id, undefined);
    onSettled();
    tell(words.left, () => putDraft(live, id, draft), "leave_reflection");
  }
}
