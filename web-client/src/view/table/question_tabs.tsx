import { useLayoutEffect, useRef } from "preact/hooks";
import type { Subject } from "../../model/table_questions";
import { sharedWords } from "../../words/shared";
import { tableWords } from "../../words/table";

export interface QuestionTabsProps {
  subjects: readonly Subject[];
  /** The place of the one that is looked at. */
  place: number;
  /** The place of the one that is meant for this moment. */
  meant: number;
  onChoose: (place: number) => void;
}

/** The questions of the table with how much was said to each: a row on a phone, a list with their words where there is room. */
export function QuestionTabs({ subjects, place, meant, onChoose }: QuestionTabsProps) {
  const words = tableWords.value.questions;
  const current = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    current.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [place]);

  return (
    <nav class="tabs" aria-label={words.label}>
      {subjects.map(({ question, cards, planned }, index) => {
        const name = question === undefined ? words.free : sharedWords.value.question(question.number);
        const isMeant = planned !== undefined && index === meant;
        return (
          <button
            key={question?.id ?? ""}
            ref={index === place ? current : null}
            type="button"
            aria-current={index === place ? "true" : undefined}
            onClick={() => onChoose(index)}
          >
            <span class="name">
              {question === undefined ? (
                words.free
              ) : (
                <>
                  <span class="word">{name.replace(/\d+$/, "").trim()} </span>
                  {question.number}
                </>
              )}
            </span>
            {question !== undefined && <span class="full">{question.text}</span>}
            {cards.length > 0 && (
              <span class="count">
                {cards.length}
                <span class="unseen"> {words.insights(cards.length)}</span>
              </span>
            )}
            {isMeant && (
              <span class="now">
                <span class="unseen">{words.now}</span>
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
