import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Live } from "../../model/live";
import { makeId } from "../../net/ids";
import type { InsightKind } from "../../protocol/frames";
import { tableWords } from "../../words/table";
import { Fault } from "../shared/field";
import { useHere } from "../shared/live_page";
import { KindChips, PerspectiveChips } from "./chips";
import { makeLooseText } from "./loose_text";
import { TypingField } from "./typing_field";

export interface ComposerProps {
  table: number;
  /** The question that it is said to; undefined for none. */
  question: string | undefined;
  perspectives: readonly { id: string; label: string }[];
  onAdded: (insight: string) => void;
}

/** What stands in the field and was not yet put with the others. */
interface Draft {
  text: string;
  kind: InsightKind;
  perspectives: string[];
}

const textMax = 2_000;

/** The field for what is heard at the table. What stands in it outlives the page, also before it is added. */
export function Composer({ table, question, perspectives, onAdded }: ComposerProps) {
  const { live } = useHere();
  const words = tableWords.value.compose;
  const draftName = `compose/${table}`;
  const [first] = useState(() => draftLeft(live, draftName));
  const [text] = useState(() => makeLooseText(first.text));
  const [kind, setKind] = useState(first.kind);
  const [behind, setBehind] = useState(first.perspectives);
  const [fault, setFault] = useState(false);
  const [added, setAdded] = useState(0);
  // Once asked for, it stays: a row that went with the focus would move the page under a finger on its way to a button.
  const [begun, setBegun] = useState(first.text !== "");
  const field = useRef<HTMLTextAreaElement>(null);
  const foot = useRef<HTMLElement>(null);
  useHeightAs("--foot", foot);

  const typed = text.text.value;
  const blank = typed.trim() === "";
  useEffect(() => {
    const draft: Draft = { text: typed, kind, perspectives: behind };
    live.keepDraft(draftName, blank ? undefined : draft);
    if (!blank) setFault(false);
  }, [typed, kind, behind]);

  return (
    <footer ref={foot} class="composer" onFocusCapture={() => setBegun(true)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <KindChips chosen={kind} onChoose={setKind} />
        {begun && <PerspectiveChips perspectives={perspectives} chosen={behind} onChoose={setBehind} />}
        <div class="entry">
          <TypingField
            text={text}
            most={live.limits.value?.insight_text ?? textMax}
            label={words.label}
            placeholder={words.placeholder}
            alone
            fieldRef={field}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) add();
            }}
          />
          {/* A tap leaves the focus, and so the keyboard, in the field. */}
          <button type="submit" class="button main" onMouseDown={(event) => event.preventDefault()}>
            {words.add}
          </button>
        </div>
        <div aria-live="polite">{fault && <Fault words={words.nothing} />}</div>
      </form>
      <p class="unseen" role="status" key={added}>
        {added > 0 && blank && words.added}
      </p>
    </footer>
  );

  function add() {
    if (text.text.peek().trim() === "") {
      setFault(true);
      field.current?.focus();
      return;
    }
    const insight = makeId();
    live.command(`table/${table}`, {
      name: "add_insight",
      insight,
      question: question ?? null,
      kind,
      perspectives: behind,
      text: text.text.peek(),
    });
    text.put("");
    setBehind([]);
    setAdded((count) => count + 1);
    onAdded(insight);
  }
}

/** What earlier pages left in the field. */
function draftLeft(live: Live, name: string): Draft {
  const drafts = live.earlierDrafts(name) as Draft[];
  const [first] = drafts;
  if (first === undefined) return { text: "", kind: "experience", perspectives: [] };
  return { ...first, text: drafts.map((draft) => draft.text).join("\n\n") };
}

/** Tells the style sheet how high an element is, for what must not lie over it. */
function useHeightAs(property: string, element: { current: HTMLElement | null }) {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const watched = element.current;
    if (watched === null) return undefined;
    const observer = new ResizeObserver(() => style.setProperty(property, `${watched.offsetHeight}px`));
    observer.observe(watched);
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  }, []);
}
