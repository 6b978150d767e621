import { useId } from "preact/hooks";
import { type KnownWall, nextTextSize } from "../../model/walls";
import type { HallLight, ProgrammeState, WallView } from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";
import { check, wifiOff } from "../shared/icons";
import { State } from "../shared/state";
import { Miniature, usePictureNow } from "./miniature";
import type { ConsoleParts } from "./moderator_page";
import { moon, sun } from "./shapes";

export interface WallListProps extends ConsoleParts {
  walls: readonly KnownWall[];
}

/** Each wall with what it shows at this moment, and all that can be done with it. */
export function WallList({ walls, ...parts }: WallListProps) {
  return (
    <ul class="wall-list">
      {walls.map((wall) => (
        <Wall key={wall.id} {...parts} wall={wall} />
      ))}
    </ul>
  );
}

interface WallProps extends ConsoleParts {
  wall: KnownWall;
}

function Wall({ wall, programme, actions }: WallProps) {
  const words = moderatorWords.value.walls;
  const picture = usePictureNow();
  const id = useId();
  const name = wall.name === "" ? words.unnamed(wall.place) : wall.name;
  return (
    <li aria-labelledby={id}>
      <div class="wall-name">
        <h3 id={id} dir="auto">
          {name}
        </h3>
        <State
          icon={wall.here ? check : wifiOff}
          tone={wall.here ? "good" : "call"}
          words={wall.here ? words.here : words.away}
        />
        <Button size="small" label={words.removeNamed(name)} onClick={() => actions.removeWall(wall.id, name)}>
          {words.remove}
        </Button>
      </div>
      <Miniature picture={picture} own={wall.shown} label={words.picture(name)} />
      <div class="wall-choices">
        <fieldset>
          <legend>{words.shows}</legend>
          {choicesOf(programme).map(({ view, theme, words: chosen }) => (
            <Button
              key={`${view} ${theme}`}
              size="small"
              pressed={wall.shown.view === view && wall.shown.theme === theme}
              onClick={() => actions.showOnWall(wall.id, view, theme)}
            >
              {chosen}
            </Button>
          ))}
        </fieldset>
        <TextSize wall={wall} actions={actions} />
        <Light wall={wall} actions={actions} />
      </div>
    </li>
  );
}

const beforeThemes: readonly Exclude<WallView, "theme">[] = ["round", "test", "welcome", "programme"];
const afterThemes: readonly Exclude<WallView, "theme">[] = ["groups", "stage", "thanks", "blank"];

function choicesOf({ themes }: ProgrammeState): { view: WallView; theme: string | undefined; words: string }[] {
  const { views, theme: themeWords } = moderatorWords.value.walls;
  const plain = (view: Exclude<WallView, "theme">) => ({ view, theme: undefined, words: views[view] });
  return [
    ...beforeThemes.map(plain),
    ...themes.map(({ id, letter, title }) => ({ view: "theme" as const, theme: id, words: themeWords(letter, title) })),
    ...afterThemes.map(plain),
  ];
}

function TextSize({ wall, actions }: Pick<WallProps, "wall" | "actions">) {
  const words = moderatorWords.value.walls;
  const { text_size, light } = wall.shown;
  const smaller = nextTextSize(text_size, -1);
  const larger = nextTextSize(text_size, 1);
  const adjust = (size: number | undefined) => size !== undefined && actions.adjustWall(wall.id, size, light);
  return (
    <fieldset>
      <legend>{words.textSize}</legend>
      <Button size="small" label={words.smaller} disabled={smaller === undefined} onClick={() => adjust(smaller)}>
        −
      </Button>
      <span class="numbers" role="status">
        {words.percent(text_size)}
      </span>
      <Button size="small" label={words.larger} disabled={larger === undefined} onClick={() => adjust(larger)}>
        +
      </Button>
    </fieldset>
  );
}

const lights: readonly { light: HallLight; icon: string }[] = [
  { light: "dark", icon: moon },
  { light: "bright", icon: sun },
];

function Light({ wall, actions }: Pick<WallProps, "wall" | "actions">) {
  const words = moderatorWords.value.walls;
  return (
    <fieldset>
      <legend>{words.hall}</legend>
      {lights.map(({ light, icon }) => (
        <Button
          key={light}
          size="small"
          icon={icon}
          pressed={wall.shown.light === light}
          onClick={() => actions.adjustWall(wall.id, wall.shown.text_size, light)}
        >
          {words.lights[light]}
        </Button>
      ))}
    </fieldset>
  );
}
