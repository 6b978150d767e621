import { useMemo } from "preact/hooks";
import { type SectionsPage, sectionPages } from "../../model/section_pages";
import { type Measure, rowWidth, type Sheet } from "../../model/wall_layout";
import type { Heading, SceneCard, Section } from "../../model/wall_scene";
import { wallWords } from "../../words/wall";
import { KindMark } from "../shared/kind_mark";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { PageMark } from "./floor_scene";
import { SheetArea } from "./sheet";
import { usePage } from "./turning";
import { WallCard } from "./wall_card";
import type { WallSource } from "./wall_screen";
import { WallTime } from "./wall_time";

export interface SectionsProps extends WallSource {
  sections: Section[];
  since: number;
}

/** All that the tables shared, its sections side by side. */
export function SectionsScene({ sections, since, ...source }: SectionsProps) {
  const words = wallWords.value.sections;
  const cards = sections.flatMap((section) => section.cards);
  return (
    <div class="wall-frame footless">
      <header class="wall-head plain">
        <div>
          <h1>{words.title}</h1>
          {cards.length > 0 && <p>{words.count(cards.length, tablesOf(cards))}</p>}
        </div>
        <WallTime {...source} />
      </header>
      <SheetArea>
        {(sheet, measure) =>
          sections.length === 0 ? (
            <div class="wall-quiet">
              <h2>{words.empty}</h2>
              <p>{words.emptyExplain}</p>
            </div>
          ) : (
            <SectionPages sections={sections} since={since} sheet={sheet} measure={measure} {...source} />
          )
        }
      </SheetArea>
    </div>
  );
}

export function tablesOf(cards: readonly SceneCard[]): number {
  return new Set(cards.map(({ table }) => table)).size;
}

function SectionPages({ sections, since, sheet, measure, clock }: SectionsProps & { sheet: Sheet; measure: Measure }) {
  const { width, height } = sheet;
  const pages = useMemo(() => sectionPages(sections, { width, height }, measure), [sections, width, height, measure]);
  const turn = usePage(since, pages.length, clock);
  const headed = sections.some(({ heading }) => heading !== undefined);
  return (
    <>
      <SectionsOnPage page={pages[turn]} sections={sections} />
      {!headed && <PageMark page={turn} of={pages.length} />}
    </>
  );
}

export function SectionsOnPage({ page, sections }: { page: SectionsPage | undefined; sections: readonly Section[] }) {
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
                    return card && <WallCard key={block.id} block={block} card={card} withTable />;
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

/** What a section is about. */
export function HeadingWords({ heading }: { heading: Heading }) {
  if ("kind" in heading) return <KindMark kind={heading.kind} />;
  return (
    <>
      <ThemeMark letter={heading.theme.letter} place={heading.themePlace} />
      <span>{heading.theme.title}</span>
    </>
  );
}

/** The value of `data-theme`, where it has a colour. */
export function colourOf(heading: Heading | undefined): number | undefined {
  return heading !== undefined && "theme" in heading ? themeColour(heading.themePlace) : undefined;
}
