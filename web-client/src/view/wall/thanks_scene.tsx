import { useMemo } from "preact/hooks";
import { themePages } from "../../model/theme_pages";
import type { Measure, Sheet } from "../../model/wall_layout";
import { wallWords } from "../../words/wall";
import { Logo } from "../shared/logo";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { Fitted } from "./fitted";
import { SheetArea } from "./sheet";
import { type GroupsProps, ThemesOnPage, tablesOf } from "./themes_scene";
import { usePage } from "./turning";

/** After the end: thanks, and what was brought in; in between, its pages. */
export function ThanksScene(props: GroupsProps) {
  return (
    <div class="wall-frame footless">
      <SheetArea>{(sheet, measure) => <Pages {...props} sheet={sheet} measure={measure} />}</SheetArea>
    </div>
  );
}

function Pages({ groups, since, sheet, measure, ...source }: GroupsProps & { sheet: Sheet; measure: Measure }) {
  const { width, height } = sheet;
  const pages = useMemo(() => themePages(groups, { width, height }, measure), [groups, width, height, measure]);
  const turn = usePage(since, pages.length + 1, source.clock);
  if (turn === 0) return <Thanks groups={groups} title={source.programme.title} />;
  return (
    <>
      <h1 class="unseen">{wallWords.value.thanks.title}</h1>
      <ThemesOnPage page={pages[turn - 1]} groups={groups} />
    </>
  );
}

function Thanks({ groups, title }: { groups: GroupsProps["groups"]; title: string }) {
  const words = wallWords.value.thanks;
  const cards = groups.flatMap((group) => group.cards);
  return (
    <Fitted class="wall-quiet wall-thanks">
      <p class="wall-conference">
        <Logo size="1.4em" />
        {title}
      </p>
      <h1>{words.title}</h1>
      <p>{cards.length === 0 ? words.none : words.harvest(cards.length, tablesOf(cards))}</p>
      <ul class="wall-harvest">
        {groups.map(({ theme, themePlace, cards: own }) => (
          <li key={theme.id} data-theme={themeColour(themePlace)}>
            <ThemeMark letter={theme.letter} place={themePlace} />
            <span>{theme.title}</span>
            <b>{words.insights(own.length)}</b>
          </li>
        ))}
      </ul>
    </Fitted>
  );
}
