import type { Moderation } from "../../protocol/frames";
import { queueWords } from "../../words/queue";
import { Choices } from "../shared/choices";

const ways: readonly Moderation[] = ["direct", "held"];

export interface ModerationSwitchProps {
  moderation: Moderation;
  /** What was asked for and is not yet so. */
  asked: Moderation | undefined;
  onChoose: (moderation: Moderation) => void;
}

/** Whether what tables share goes on the wall by itself or waits for a yes, and what that means. */
export function ModerationSwitch({ moderation, asked = moderation, onChoose }: ModerationSwitchProps) {
  const words = queueWords.value.moderation;
  return (
    <div class="moderation">
      <Choices
        legend={words.title}
        legendUnseen
        hint={words[moderation]}
        choices={ways.map((value) => ({ value, words: words.ways[value] }))}
        chosen={asked}
        onChoose={onChoose}
      />
    </div>
  );
}
