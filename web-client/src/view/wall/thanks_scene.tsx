import { insightSetting, reflectionSetting } from "../../model/section_pages";
import type { Measure, Sheet } from "../../model/wall_layout";
import type { Scene } from "../../model/wall_scene";
import { wallWords } from "../../words/wall";
import { Logo } from "../shared/logo";
import { Fitted } from "./fitted";
import { colourOf, HeadingWords } from "./headings";
import { reflectionLook } from "./reflections_scene";
import { insightLook, SectionsOnPage, type SectionsProps, tablesOf, useSectionPages } from "./sections_scene";
import { SheetArea } from "./sheet";
import { usePage } from "./turning";
import type { WallSource } from "./wall_screen";

export interface ThanksProps extends WallSource {
  scene: Extract<Scene, { at: "thanks" }>;
}

/** After the end: thanks, and in between the pages of what was brought in, and of what people say of the day. */
export function ThanksScene(props: ThanksProps) {
  return (
    <div class="wall-frame footless">
      <SheetArea>{(sheet, measure) => <Pages {...props} sheet={sheet} measure={measure} />}</SheetArea>
    </div>
  );
}

function Pages({ sheet, measure, scene, ...source }: ThanksProps & { sheet: Sheet; measure: Measure }) {
  const { sections, reflections, since } = scene;
  const insightPages = useSectionPages({ ...source, sections, since }, insightSetting, sheet, measure);
  const reflectionPages = useSectionPages(
    { ...source, sections: reflections, since },
    reflectionSetting,
    sheet,
    measure,
  );
  const turn = usePage(since, 1 + insightPages.length + reflectionPages.length, source.clock);
  if (turn === 0) return <Thanks sections={sections} title={source.programme.title} />;
  const page = turn - 1 - insightPages.length;
  return (
    <>
      <h1 class="unseen">{wallWords.value.thanks.title}</h1>
      {page < 0 ? (
        <SectionsOnPage page={insightPages[turn - 1]} sections={sections} look={insightLook} />
      ) : (
        <SectionsOnPage page={reflectionPages[page]} sections={reflections} look={reflectionLook} />
      )}
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
