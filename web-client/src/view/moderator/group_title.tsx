import { useState } from "preact/hooks";
import { cleanLine } from "../../model/clean_text";
import type { Group } from "../../model/groups";
import { groupsWords } from "../../words/groups";

const titleMax = 120;

export interface GroupTitleProps {
  group: Group;
  onName: (title: string) => void;
}

/** A group's title, changed where it stands: Enter or going on keeps it, Esc leaves it as it was. */
export function GroupTitle({ group, onName }: GroupTitleProps) {
  const words = groupsWords.value.groups;
  const [typed, setTyped] = useState<string>();
  return (
    <input
      class="group-title"
      aria-label={words.name}
      placeholder={words.noName}
      dir="auto"
      autocomplete="off"
      enterkeyhint="done"
      maxLength={titleMax}
      value={typed ?? group.title}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={(event) => keep(event.currentTarget.value)}
      onKeyDown={({ key, currentTarget: field }) => {
        if (key !== "Escape" && key !== "Enter") return;
        if (key === "Escape") field.value = group.title;
        // The keys are the page's again.
        field.blur();
      }}
    />
  );

  function keep(said: string) {
    setTyped(undefined);
    const title = cleanLine(said);
    if (typed !== undefined && title !== group.title) onName(title);
  }
}
