import type { ComponentChildren, JSX } from "preact";
import { insightSetting, type SectionsPage, type Setting, sectionPages } from "../../model/section_pages";
import { continuedSections } from "../../model/steady_sections";
import type { SceneCard, SceneText } from "../../model/wall_cards";
import { type Measure, rowWidth, type Sheet, type SizedBlock } from "../../model/wall_layout";
import type { Section } from "../../model/wall_sections";
import { wallWords } from "../../words/wall";
import { PageMark } from "./floor_scene";
import { colourOf, HeadingWords } from "./headings";
import { SheetArea } from "./sheet";
import { useSteady } from "./steady";
import { usePage } from "./turning";
import { WallCard } from "./wall_card";
import type { WallSource } from "./wall_screen";
import { WallTime } from "./wall_time";

export interface SectionsProps<Card extends SceneText = SceneCard> extends WallSource {
  sections: Section<Card>[];
  since: number;
}

/** What the cards of sections look like. */
export interface CardLook<Card extends SceneText> {
  setting: Setting;
  Card: (props: { block: SizedBlock; card: Card }) => JSX.Element;
}

export const insightLook: CardLook<SceneCard> = {
  setting: insightSetting,
  Card: (props) => <WallCard {...props} withTable />,
};

/** All that the tables shared, its sections side by side. */
export function SectionsScene(props: SectionsProps) {
  const words = wallWords.value.sections;
  const cards = cardsIn(props.sections);
  return (
    <SectionsFrame {...props} look={insightLook} empty={<NothingYet />}>
      <h1>{words.title}</h1>
      {cards.length > 0 && <p>{words.count(cards.length, tablesOf(cards))}</p>}
    </SectionsFrame>
  );
}

/** What stands where sections will come. */
export function NothingYet() {
  const words = wallWords.value.sections;
  return (
    <div class="wall-quiet">
      <h2>{words.empty}</h2>
      <p>{words.emptyExplain}</p>
    </div>
  );
}

export function cardsIn(sections: readonly Section[]): SceneCard[] {
  return sections.flatMap((section) => section.cards);
}

export function tablesOf(cards: readonly SceneCard[]): number {
  return new Set(cards.map(({ table }) => table)).size;
}

export interface SectionsFrameProps<Card extends SceneText> extends SectionsProps<Card> {
  look: CardLook<Card>;
  /** In the head. */
  children: ComponentChildren;
  /** In their place while there is none. */
  empty: ComponentChildren;
  /** The value of `data-theme`, where all is about one. */
  colour?: number;
}

/** A head, and below it sections that turn by themselves. */
export function SectionsFrame<Card extends SceneText>(given: SectionsFrameProps<Card>) {
  const { children, empty, colour, ...props } = given;
  return (
    <div class="wall-frame footless" data-theme={colour}>
      <header class="wall-head plain">
        <div>{children}</div>
        <WallTime {...props} />
      </header>
      <SheetArea>
        {(sheet, measure) =>
          props.sections.length === 0 ? empty : <SectionPages {...props} sheet={sheet} measure={measure} />
        }
      </SheetArea>
    </div>
  );
}

type PagesProps<Card extends SceneText> = SectionsProps<Card> & {
  look: CardLook<Card>;
  sheet: Sheet;
  measure: Measure;
};

function SectionPages<Card extends SceneText>(props: PagesProps<Card>) {
  const { sections, since, look, sheet, measure, clock } = props;
  const pages = useSectionPages(props, look.setting, sheet, measure);
  const turn = usePage(since, pages.length, clock);
  const headed = sections.some(({ heading }) => heading !== undefined);
  return (
    <>
      <SectionsOnPage page={pages[turn]} sections={sections} look={look} />
      {!headed && <PageMark page={turn} of={pages.length} />}
    </>
  );
}

/** The pages of these sections, in which what is being read stays where it is. */
export function useSectionPages(
  { sections, since, textSize, clock }: SectionsProps<SceneText>,
  setting: Setting,
  { width, height }: Sheet,
  measure: Measure,
): SectionsPage[] {
  const room = { width, height };
  return useSteady<SectionsPage>(
    { shown: sections, since, clock, textSize },
    room,
    measure,
    (before) =>
      continuedSections(before, sections, room, measure) ?? sectionPages(sections, room, measure, textSize, setting),
  );
}

export interface SectionsOnPageProps<Card extends SceneText> {
  page: SectionsPage | undefined;
  sections: readonly Section<Card>[];
  look: CardLook<Card>;
}

export function SectionsOnPage<Card extends SceneText>({ page, sections, look }: SectionsOnPageProps<Card>) {
  return (
    <div class="wall-page">
      {page?.sections.map(({ id, columns, part }) => {
        const section = sections.find((candidate) => candidate.id === id);
        const cards = new Map(section?.cards.map((card) => [card.id, card]));
        return (
          <section
            class="wall-section"
            key={id}
            data-theme={colourOf(section?.heading)}
            style={{ "--width": String(rowWidth(columns.map(({ width }) => width))) }}
          >
            {section?.heading !== undefined && (
              <h2>
                <HeadingWords heading={section.heading} />
                {part.of > 1 && (
                  <small>
                    {part.number}/{part.of}
                  </small>
                )}
              </h2>
            )}
            <div class="wall-page" key={part.number}>
              {columns.map((column, place) => (
                <div class="wall-column" key={place} style={{ "--width": String(column.width) }}>
                  {column.blocks.map((block) => {
                    const card = cards.get(block.id);
                    return card && <look.Card key={block.id} block={block} card={card} />;
                  })}
                </div>
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
