import { useMemo } from "preact/hooks";
import { type SpotlightPage, spotlightPages } from "../../model/spotlight";
import type { Measure, Sheet } from "../../model/wall_layout";
import type { Scene } from "../../model/wall_scene";
import { sharedWords } from "../../words/shared";
import { wallWords } from "../../words/wall";
import { KindMark } from "../shared/kind_mark";
import { themeColour } from "../shared/theme_mark";
import { PageMark } from "./floor_scene";
import { textClass } from "./measure";
import { authorOf } from "./reflections_scene";
import { SheetArea } from "./sheet";
import { usePage } from "./turning";
import type { WallSource } from "./wall_screen";

type Spotlight = Extract<Scene, { at: "spotlight" }>;
type AloneReflection = Extract<Scene, { at: "reflection" }>;

/** One insight, as large as fits; below it whose it is and what. */
export function SpotlightScene({ scene, ...source }: WallSource & { scene: Spotlight }) {
  const words = wallWords.value;
  const { card, theme, themePlace } = scene;
  return (
    <div class="wall-frame wall-spotlight" data-theme={themeColour(themePlace)}>
      <SheetArea>
        {(sheet, measure) => (
          <SpotlightText text={card.text} since={scene.since} sheet={sheet} measure={measure} {...source} />
        )}
      </SheetArea>
      <footer class="wall-spotlight-foot">
        <p class="wall-number">
          <span class="unseen">{sharedWords.value.table(card.table)}</span>
          <span aria-hidden="true">{card.table}</span>
        </p>
        <div>
          <p>
            <b>{words.card.table(card.table)}</b>
            <KindMark kind={card.kind} />
            {card.perspectives.length > 0 && <span class="wall-perspectives">{card.perspectives.join(", ")}</span>}
          </p>
          <p class="wall-of">{card.question?.text ?? theme?.title}</p>
        </div>
      </footer>
    </div>
  );
}

/** One reflection, as large as fits; below it whose it is, where that may be said. */
export function SpotlightReflection({ scene, ...source }: WallSource & { scene: AloneReflection }) {
  const { reflection, since } = scene;
  const author = authorOf(reflection);
  return (
    <div class="wall-frame wall-spotlight">
      <SheetArea>
        {(sheet, measure) => (
          <SpotlightText text={reflection.text} since={since} sheet={sheet} measure={measure} {...source} />
        )}
      </SheetArea>
      {author !== undefined && (
        <footer class="wall-author" dir="auto">
          {author}
        </footer>
      )}
    </div>
  );
}

interface SpotlightTextProps extends WallSource {
  text: string;
  since: number;
  sheet: Sheet;
  measure: Measure;
}

function SpotlightText({ text, since, sheet, measure, clock, textSize }: SpotlightTextProps) {
  const { width, height } = sheet;
  const pages = useMemo(
    () => spotlightPages(text, { width, height }, measure, textSize),
    [text, width, height, measure, textSize],
  );
  const turn = usePage(since, pages.length, clock);
  const page = pages[turn];
  return (
    <>
      {page !== undefined && <Part key={turn} page={page} />}
      <PageMark page={turn} of={pages.length} />
    </>
  );
}

function Part({ page }: { page: SpotlightPage }) {
  return (
    <div class="wall-spotlight-text" style={{ "--size": String(page.size) }}>
      <p class={textClass(page.textColumns)} dir="auto">
        {page.text}
      </p>
    </div>
  );
}
