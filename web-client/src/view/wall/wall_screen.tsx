import { useMemo, useRef } from "preact/hooks";
import type { ServerClock } from "../../model/server_clock";
import { type Scene, sceneOf } from "../../model/wall_scene";
import type { ProgrammeState, WallState } from "../../protocol/frames";
import { wallWords } from "../../words/wall";
import { Icon } from "../shared/icon";
import { hourglass } from "../shared/icons";
import { FloorScene } from "./floor_scene";
import { OpeningScene } from "./opening_scene";
import { SectionsScene } from "./sections_scene";
import { UnitContext, unitsOf, useSizeOf } from "./sheet";
import { SpotlightScene } from "./spotlight_scene";
import { ThanksScene } from "./thanks_scene";
import { WelcomeScene } from "./welcome_scene";
import "./wall.css";
import "./scenes.css";
import "./narrow.css";

/** What a scene is drawn from. */
export interface WallSource {
  programme: ProgrammeState;
  wall: WallState;
  clock: ServerClock;
}

/** The wall as the hall sees it, in whatever box it is put: a screen, or the moderator's miniature of one. */
export function WallScreen({ catchingUp = false, ...source }: WallSource & { catchingUp?: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSizeOf(box);
  const { programme, wall } = source;
  const scene = useMemo(() => sceneOf(programme, wall), [programme, wall]);
  const { unitPx, props } = unitsOf(size);
  return (
    <div class="wall" ref={box} {...props} data-at={scene.at}>
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
    case "welcome":
      return <WelcomeScene {...source} />;
    case "opening":
      return <OpeningScene over={scene.over} {...source} />;
    case "floor":
      // Another table is another picture: nothing of the last one stays.
      return <FloorScene key={`${scene.table} ${scene.since}`} scene={scene} {...source} />;
    case "sections":
      return <SectionsScene sections={scene.sections} since={scene.since} {...source} />;
    case "thanks":
      return <ThanksScene sections={scene.sections} since={scene.since} {...source} />;
  }
}
