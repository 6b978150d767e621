import type { ReadonlySignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Term } from "../../../model/glossary";
import { explainWords } from "../../../words/explain";
import { sharedWords } from "../../../words/shared";
import { Button } from "../../shared/button";
import { cross, questionMark } from "../../shared/icons";
import { withMarks } from "../../shared/marks";
import { termsOf, useMarksIn } from "../plain_words";

export interface MirrorProps {
  field: RefObject<HTMLTextAreaElement | null>;
  /** What stands in the field. */
  shown: ReadonlySignal<string>;
}

/** The text of a field once more behind it, unseen, letter under letter: only the lines under difficult words show. */
export function Mirror({ field, shown }: MirrorProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const text = shown.value;
  const marks = useMarksIn(text);
  useLayoutEffect(() => {
    const { current: above } = field;
    const { current: below } = sheet;
    return above === null || below === null ? undefined : keepUnder(above, below);
  }, []);
  return (
    <div class="mirror" aria-hidden="true">
      <div ref={sheet} dir="auto">
        {withMarks(text, marks)}
      </div>
    </div>
  );
}

/** Lays `sheet` under the text of `field`, as wide as its lines are, and scrolls it along. Gives what ends it. */
function keepUnder(field: HTMLTextAreaElement, sheet: HTMLElement): () => void {
  const lay = () => {
    const { clientLeft, clientTop, clientWidth, scrollTop } = field;
    sheet.style.inlineSize = `${clientWidth}px`;
    sheet.style.transform = `translate(${clientLeft}px, ${clientTop - scrollTop}px)`;
  };
  // A scroll bar that comes makes the lines shorter, not the field.
  const observer = new ResizeObserver(lay);
  observer.observe(field);
  field.addEventListener("scroll", lay, { passive: true });
  lay();
  return () => {
    observer.disconnect();
    field.removeEventListener("scroll", lay);
  };
}

/** The difficult words of what stands in a field, to be opened for what they mean. Always as high, however many there are. */
export function FieldWords({ shown }: { shown: ReadonlySignal<string> }) {
  const terms = termsOf(useMarksIn(shown.value));
  const [chosen, choose] = useState<string>();
  const words = explainWords.value;
  const id = useId();
  const open = terms.find(({ term }) => term === chosen);
  // A word that went takes its explanation along; it does not come back by itself.
  const gone = chosen !== undefined && open === undefined;
  useEffect(() => {
    if (gone) choose(undefined);
  }, [gone]);

  return (
    <>
      {terms.length === 0 ? (
        <p class="quiet">{words.plainWordsHelp}</p>
      ) : (
        <fieldset
          class="terms"
          aria-label={words.label}
          onMouseDown={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || open === undefined) return;
            event.stopPropagation();
            choose(undefined);
          }}
        >
          {terms.map(({ term }) => (
            <button
              key={term}
              type="button"
              class="term"
              aria-label={words.about(term)}
              aria-expanded={term === chosen}
              aria-controls={id}
              onClick={() => choose(term === chosen ? undefined : term)}
            >
              <span>{term}</span>
            </button>
          ))}
        </fieldset>
      )}
      <div id={id} class="explained-here" aria-live="polite">
        {open !== undefined && <Explained terms={[open]} onClose={() => choose(undefined)} />}
      </div>
    </>
  );
}

/** A text to read with its difficult words marked; a tap on one of them is told to `onTap`. */
export function MarkedText({ text, onTap }: { text: string; onTap: () => void }) {
  const marks = useMarksIn(text);
  const place = useRef<HTMLSpanElement>(null);
  // For who points; the button below the text does the same for everyone.
  useEffect(() => {
    const tap = (event: Event) => {
      if (event.target instanceof HTMLElement && event.target.matches(".marked")) onTap();
    };
    const { current: element } = place;
    element?.addEventListener("click", tap);
    return () => element?.removeEventListener("click", tap);
  }, [onTap]);
  return <span ref={place}>{withMarks(text, marks)}</span>;
}

export interface ExplainButtonProps {
  terms: readonly Term[];
  open: boolean;
  onClick: () => void;
}

export function ExplainButton({ terms, open, onClick }: ExplainButtonProps) {
  const words = explainWords.value;
  const label = words.about(terms.map(({ term }) => term).join(", "));
  return (
    <Button size="small" kind="quiet" icon={questionMark} label={label} expanded={open} onClick={onClick}>
      <span class="explain">{words.explain}</span>
    </Button>
  );
}

/** What the words mean. */
export function Explained({ terms, onClose }: { terms: readonly Term[]; onClose?: () => void }) {
  const words = explainWords.value;
  return (
    <div class="explained">
      <dl>
        {terms.map(({ term, plain, explanation }) => (
          <div key={term}>
            <dt>{term}</dt>
            {plain !== "" && (
              <dd>
                {words.plainer} <b>{plain}</b>
              </dd>
            )}
            <dd>{explanation}</dd>
          </div>
        ))}
      </dl>
      {onClose !== undefined && (
        <Button size="small" kind="quiet" icon={cross} label={sharedWords.value.close} onClick={onClose} />
      )}
    </div>
  );
}
