import type { Company, Heading } from "../../model/wall_sections";
import { wallWords } from "../../words/wall";
import { KindMark } from "../shared/kind_mark";
import { ThemeMark, themeColour } from "../shared/theme_mark";

/** What a section is about; a group has no words of its own where nobody gave it a title. */
export function HeadingWords({ heading }: { heading: Heading }) {
  if ("kind" in heading) return <KindMark kind={heading.kind} />;
  if ("reflections" in heading) return <span>{wallWords.value.reflections.title}</span>;
  if ("lone" in heading) return <GroupWords title={wallWords.value.groups.lone} company={heading} />;
  if ("group" in heading) return <GroupWords title={heading.group} company={heading} />;
  return (
    <>
      <ThemeMark letter={heading.theme.letter} place={heading.themePlace} />
      <span>{heading.theme.title}</span>
    </>
  );
}

/** A longer title is set smaller. */
const longTitle = 64;
/** A line has room for the numbers of so many tables. */
const tablesNamed = 8;

function GroupWords({ title, company: { insights, tables } }: { title: string; company: Company }) {
  const words = wallWords.value;
  return (
    <span class={title.length > longTitle ? "wall-group long" : "wall-group"}>
      {title !== "" && <b dir="auto">{title}</b>}
      <span>
        {tables.length > tablesNamed
          ? words.sections.count(insights, tables.length)
          : words.groups.company(insights, tables)}
      </span>
    </span>
  );
}

/** The value of `data-theme`, where it has a colour. */
export function colourOf(heading: Heading | undefined): number | undefined {
  return heading !== undefined && "theme" in heading ? themeColour(heading.themePlace) : undefined;
}
