import { signal } from "@preact/signals";
import type { RefObject } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { codePoints } from "../../model/clean_text";
import type { OpenText } from "../../model/live_texts";
import { type FieldContent, TypedField } from "../../model/typed_field";
import { tableWords } from "../../words/table";
import { plainWords, wordsExplained } from "./plain_words";

export interface TypingFieldProps {
  text: OpenText;
  /** The number of code points that fit. */
  most: number;
  label: string;
  placeholder?: string;
  /** What changes the text from outside is the person's own doing, and is shown even in the middle of a word. */
  alone?: boolean;
  fieldRef?: RefObject<HTMLTextAreaElement | null>;
  onKeyDown?: (event: KeyboardEvent) => void;
}

// From here on it helps to know how much still fits.
const nearEnd = 200;

/**
 * A plain text field in which several people may type. The browser's own value, caret, undo, autocorrect and composing
 * are left alone; the field is written only when somebody else has changed the text, or what was put in cannot stay.
 */
export function TypingField(props: TypingFieldProps) {
  const { text, most, label, placeholder, alone = false, onKeyDown } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  const field = props.fieldRef ?? own;
  const composing = useRef(false);
  const typed = useRef<TypedField>(undefined);
  const [cut, setCut] = useState(0);
  // Room under the field is taken when it is gone to, not while one types.
  const [begun, setBegun] = useState(false);
  const [shown] = useState(() => signal(text.text.peek()));
  const id = useId();

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return undefined;
    typed.current = new TypedField(text.text.peek(), most);
    element.value = text.text.peek();
    settle(element);
    return text.watch((op) => {
      const busy = composing.current && !alone;
      write(element, typed.current?.changed(op, contentOf(element), busy));
      settle(element);
    });
  }, [text, most]);

  const words = tableWords.value.field;
  const left = most - codePoints(text.text.value);
  const parts = plainWords.value?.parts;
  return (
    <div class="typing">
      <div class="mirrored">
        {parts !== undefined && <parts.Mirror field={field} shown={shown} />}
        <textarea
          ref={field}
          class="input"
          rows={1}
          dir="auto"
          aria-label={label}
          aria-describedby={id}
          placeholder={placeholder}
          onInput={(event) => take(event.currentTarget, event.isComposing)}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => take(event.currentTarget, false)}
          onBlur={(event) => take(event.currentTarget, false)}
          onFocus={() => setBegun(true)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div class={wordsExplained.value ? "under with-words" : "under"} hidden={!begun}>
        {parts !== undefined && <parts.FieldWords shown={shown} />}
        <p id={id} class="left">
          {left < nearEnd && words.left(left)}
        </p>
      </div>
      <div aria-live="polite">{cut > 0 && <p class="cut">{cut === 1 ? words.full : words.cut(cut, most)}</p>}</div>
    </div>
  );

  /** Takes in what stands in the field. */
  function take(element: HTMLTextAreaElement, isComposing: boolean) {
    composing.current = isComposing;
    const did = typed.current?.typed(contentOf(element), isComposing);
    if (did === undefined) return;
    write(element, did.correction);
    if (did.op !== undefined) text.edit(did.op);
    if (!isComposing) write(element, typed.current?.caughtUp(contentOf(element)));
    if (did.op !== undefined || did.cut > 0) setCut(did.cut);
    settle(element);
  }

  function settle(element: HTMLTextAreaElement) {
    grow(element);
    shown.value = element.value;
  }
}

function contentOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): FieldContent {
  return { text: value, start: selectionStart, end: selectionEnd };
}

function write(element: HTMLTextAreaElement, content: FieldContent | undefined) {
  if (content === undefined || content.text === element.value) return;
  const { scrollTop, selectionDirection } = element;
  element.value = content.text;
  // A selection set in a field without focus would take the focus in some browsers.
  if (document.activeElement === element) {
    element.setSelectionRange(content.start, content.end, selectionDirection);
  }
  element.scrollTop = scrollTop;
}

/** As high as its text, up to what the style sheet allows. */
function grow(element: HTMLTextAreaElement) {
  if (CSS.supports("field-sizing", "content")) return;
  element.style.height = "auto";
  element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
}
