import type { RefObject } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { codePoints } from "../../model/clean_text";
import type { OpenText } from "../../model/live_texts";
import { type FieldContent, TypedField } from "../../model/typed_field";
import { tableWords } from "../../words/table";

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
  const id = useId();

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return undefined;
    typed.current = new TypedField(text.text.peek(), most);
    element.value = text.text.peek();
    grow(element);
    return text.watch((op) => {
      const busy = composing.current && !alone;
      write(element, typed.current?.changed(op, contentOf(element), busy));
    });
  }, [text, most]);

  const words = tableWords.value.field;
  const left = most - codePoints(text.text.value);
  return (
    <div class="typing">
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
        onKeyDown={onKeyDown}
      />
      <p id={id} class="left">
        {left < nearEnd && words.left(left)}
      </p>
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
    grow(element);
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
  grow(element);
}

/** As high as its text, up to what the style sheet allows. */
function grow(element: HTMLTextAreaElement) {
  if (CSS.supports("field-sizing", "content")) return;
  element.style.height = "auto";
  element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
}
