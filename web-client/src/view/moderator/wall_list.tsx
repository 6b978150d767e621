import { useId } from "preact/hooks";
import { type KnownWall, nextTextSize } from "../../model/walls";
import type { HallLight, ProgrammeState, WallView } from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";
import { check, wifiOff } from "../shared/icons";
import { State } from "../shared/state";
import { Miniature, usePictureNow } from "../wall/miniature";
import type { ViewShown } from "./actions";
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

/** What people call it. */
export function wallName({ name, place }: KnownWall): string {
  return name === "" ? moderatorWords.value.walls.unnamed(place) : name;
}

function Wall({ wall, programme, state, actions }: WallProps) {
  const words = moderatorWords.value.walls;
  const picture = usePictureNow();
  const id = useId();
  const name = wallName(wall);
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
          {choicesOf(programme).map(({ shown, words: chosen }) => (
            <Button
              key={`${shown.view} ${shown.theme}`}
              size="small"
              pressed={wall.shown.view === shown.view && wall.shown.theme === shown.theme}
              onClick={() => actions.showOnWall(wall.id, shown)}
            >
              {chosen}
            </Button>
          ))}
          {wall.shown.view === "insight" && <Alone wall={wall} state={state} />}
        </fieldset>
        <TextSize wall={wall} actions={actions} />
        <Light wall={wall} actions={actions} />
      </div>
    </li>
  );
}

/** Which text it shows alone; that is chosen in the queue. */
function Alone({ wall, state }: Pick<WallProps, "wall" | "state">) {
  const words = moderatorWords.value.walls;
  const { insight = "" } = wall.shown;
  const text = (state.insights[insight] ?? state.reflections?.[insight])?.text;
  return (
    <p class="shown-alone" dir="auto">
      <b>{words.alone}</b> {text ?? words.aloneGone}
    </p>
  );
}

type PlainView = Exclude<WallView, "theme" | "insight">;
const beforeThemes: readonly PlainView[] = ["round", "test", "welcome", "programme"];
const afterThemes: readonly PlainView[] = ["groups", "reflections", "stage", "thanks", "blank"];

function choicesOf({ themes }: ProgrammeState): { shown: ViewShown; words: string }[] {
  const { views, theme: themeWords } = moderatorWords.value.walls;
  const plain = (view: PlainView) => ({ shown: { view }, words: views[view] });
  return [
    ...beforeThemes.map(plain),
    ...themes.map(({ id, letter, title }) => ({
      shown: { view: "theme" as const, theme: id },
      words: themeWords(letter, title),
    })),
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
