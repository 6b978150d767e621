import { useLayoutEffect, useRef } from "preact/hooks";
import { togetherWords } from "../../../words/together";
import { Button } from "../../shared/button";
import { arrowLeft } from "../../shared/icons";

/** The heading of a step that takes the place of another, with the way back; the focus goes there. */
export function StepHead({ title, onBack }: { title: string; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="step-head">
      <Button size="small" icon={arrowLeft} label={togetherWords.value.back} onClick={onBack} />
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
    </div>
  );
}
