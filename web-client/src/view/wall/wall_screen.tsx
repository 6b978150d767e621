import { useMemo, useRef } from "preact/hooks";
import type { ServerClock } from "../../model/server_clock";
import { roundShown, type Scene, sceneOf } from "../../model/wall_scene";
import type { ProgrammeState, ShownOnWall, WallState } from "../../protocol/frames";
import { wallWords } from "../../words/wall";
import { Icon } from "../shared/icon";
import { hourglass } from "../shared/icons";
import { FloorScene } from "./floor_scene";
import { GroupsScene } from "./groups_scene";
import { OpeningScene } from "./opening_scene";
import { ProgrammeScene } from "./programme_scene";
import { ReflectionsScene } from "./reflections_scene";
import { SectionsScene } from "./sections_scene";
import { UnitContext, unitsOf, useSizeOf } from "./sheet";
import { SpotlightReflection, SpotlightScene } from "./spotlight_scene";
import { StageScene } from "./stage_scene";
import { TestScene } from "./test_scene";
import { ThanksScene } from "./thanks_scene";
import { ThemeScene } from "./theme_scene";
import { WelcomeScene } from "./welcome_scene";

/** What a scene is drawn from. */
export interface WallSource {
  programme: ProgrammeState;
  wall: WallState;
  clock: ServerClock;
  /** Of the texts of insights, in percent of what they take by themselves. */
  textSize: number;
}

export interface WallScreenProps extends Omit<WallSource, "textSize"> {
  /** What was chosen for this wall; absent: the round. */
  own?: ShownOnWall | undefined;
  catchingUp?: boolean;
}

/** The wall as the hall sees it, in whatever box it is put: a screen, or the moderator's miniature of one. */
export function WallScreen({ own = roundShown, catchingUp = false, ...given }: WallScreenProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSizeOf(box);
  const { programme, wall } = given;
  const scene = useMemo(() => sceneOf(programme, wall, own), [programme, wall, own]);
  const source = { ...given, textSize: own.text_size };
  const { unitPx, props } = unitsOf(size);
  return (
    <div class={`wall hall-${own.light}`} ref={box} {...props} data-at={scene.at}>
      <UnitContext.Provider value={unitPx}>{unitPx > 0 && drawn(scene, source)}</UnitContext.Provider>
      {catchingUp && (
        <p class="wall-catching-up">
          <Icon shape={hourglass} size="1em" /> {wallWords.value.catchingUp}
        </p>
      )}
    </div>
  );
}

function drawn(scene: Scene, source: WallSource) {
  switch (scene.at) {
    case "blank":
      return null;
    case "spotlight":
      return <SpotlightScene key={scene.card.id} scene={scene} {...source} />;
    case "reflection":
      return <SpotlightReflection key={scene.reflection.id} scene={scene} {...source} />;
    case "test":
      return <TestScene {...source} />;
    case "welcome":
      return <WelcomeScene {...source} />;
    case "programme":
      return <ProgrammeScene {...source} />;
    case "opening":
      return <OpeningScene over={scene.over} {...source} />;
    case "floor":
      // Another table is another picture: nothing of the last one stays.
      return <FloorScene key={`${scene.table} ${scene.since}`} scene={scene} {...source} />;
    case "sections":
      return <SectionsScene sections={scene.sections} since={scene.since} {...source} />;
    case "groups":
      return <GroupsScene sections={scene.sections} since={scene.since} {...source} />;
    case "theme":
      return <ThemeScene scene={scene} {...source} />;
    case "stage":
      return <StageScene scene={scene} {...source} />;
    case "reflections":
      return <ReflectionsScene sections={scene.sections} since={scene.since} {...source} />;
    case "thanks":
      return <ThanksScene scene={scene} {...source} />;
  }
}
