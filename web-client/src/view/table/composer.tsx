import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { makeId } from "../../net/ids";
import { tableWords } from "../../words/table";
import { Fault } from "../shared/field";
import { useHere } from "../shared/live_page";
import { KindChips, PerspectiveChips } from "./chips";
import { newInsightAt } from "./new_insight";
import { TypingField } from "./typing_field";

export interface ComposerProps {
  table: number;
  /** The question that it is said to; undefined for none. */
  question: string | undefined;
  perspectives: readonly { id: string; label: string }[];
  onAdded: (insight: string) => void;
}

const textMax = 2_000;

/** The field for what is heard at the table. What stands in it outlives the page, also before it is added. */
export function Composer({ table, question, perspectives, onAdded }: ComposerProps) {
  const { live } = useHere();
  const words = tableWords.value.compose;
  const draft = newInsightAt(table, live);
  const { text, kind, perspectives: behind } = draft;
  const [fault, setFault] = useState(false);
  const [added, setAdded] = useState(0);
  // Once asked for, it stays: a row that went with the focus would move the page under a finger on its way to a button.
  const [begun, setBegun] = useState(() => !draft.blank.peek());
  const field = useRef<HTMLTextAreaElement>(null);
  const foot = useRef<HTMLElement>(null);
  useHeightAs("--foot", foot);

  const blank = draft.blank.value;
  if (fault && !blank) setFault(false);

  return (
    <footer ref={foot} class="composer" onFocusCapture={() => setBegun(true)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <KindChips
          chosen={kind.value}
          onChoose={(chosen) => {
            kind.value = chosen;
          }}
        />
        {begun && (
          <PerspectiveChips
            perspectives={perspectives}
            chosen={behind.value}
            onChoose={(chosen) => {
              behind.value = chosen;
            }}
          />
        )}
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
    if (draft.blank.peek()) {
      setFault(true);
      field.current?.focus();
      return;
    }
    const insight = makeId();
    live.command(`table/${table}`, {
      name: "add_insight",
      insight,
      question: question ?? null,
      kind: kind.peek(),
      perspectives: behind.peek(),
      text: text.text.peek(),
    });
    draft.empty();
    setAdded((count) => count + 1);
    onAdded(insight);
  }
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
