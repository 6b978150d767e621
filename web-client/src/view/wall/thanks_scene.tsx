import type { Measure, Sheet } from "../../model/wall_layout";
import { wallWords } from "../../words/wall";
import { Logo } from "../shared/logo";
import { Fitted } from "./fitted";
import { colourOf, HeadingWords } from "./headings";
import { SectionsOnPage, type SectionsProps, tablesOf, useSectionPages } from "./sections_scene";
import { SheetArea } from "./sheet";
import { usePage } from "./turning";

/** After the end: thanks, and what was brought in; in between, its pages. */
export function ThanksScene(props: SectionsProps) {
  return (
    <div class="wall-frame footless">
      <SheetArea>{(sheet, measure) => <Pages {...props} sheet={sheet} measure={measure} />}</SheetArea>
    </div>
  );
}

function Pages({ sheet, measure, ...source }: SectionsProps & { sheet: Sheet; measure: Measure }) {
  const { sections, since, clock } = source;
  const pages = useSectionPages(source, sheet, measure);
  const turn = usePage(since, pages.length + 1, clock);
  if (turn === 0) return <Thanks sections={sections} title={source.programme.title} />;
  return (
    <>
      <h1 class="unseen">{wallWords.value.thanks.title}</h1>
      <SectionsOnPage page={pages[turn - 1]} sections={sections} />
    </>
  );
}

function Thanks({ sections, title }: { sections: SectionsProps["sections"]; title: string }) {
  const words = wallWords.value.thanks;
  const cards = sections.flatMap((section) => section.cards);
  return (
    <Fitted class="wall-quiet wall-thanks">
      <p class="wall-conference">
        <Logo size="1.4em" />
        {title}
      </p>
      <h1>{words.title}</h1>
      <p>{cards.length === 0 ? words.none : words.harvest(cards.length, tablesOf(cards))}</p>
      <ul class="wall-harvest">
        {sections.map(({ id, heading, cards: own }) => (
          <li key={id} data-theme={colourOf(heading)}>
            {heading !== undefined && <HeadingWords heading={heading} />}
            <b>{words.insights(own.length)}</b>
          </li>
        ))}
      </ul>
    </Fitted>
  );
}
