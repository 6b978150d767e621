import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { kinds } from "../../model/kinds";
import { scaleOf, sizeLeast } from "../../model/letters";
import { language } from "../../words/language";
import { wallWords } from "../../words/wall";
import { KindMark } from "../shared/kind_mark";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { Fitted } from "./fitted";
import { UnitContext, useSizeOf } from "./sheet";
import type { WallSource } from "./wall_screen";

/** To set a projector by: its edges, its focus in the middle and in the corners, the smallest letters, and the colours. */
export function TestScene({ programme, clock, textSize }: WallSource) {
  const words = wallWords.value.test;
  const box = useRef<HTMLDivElement>(null);
  const size = useSizeOf(box);
  return (
    <div class="wall-test" ref={box}>
      <Fitted class="wall-test-page">
        <header>
          <div>
            <h1>{words.title}</h1>
            <p>{programme.title}</p>
          </div>
          <p class="wall-test-size">
            <b>
              {pixels(size?.width)} × {pixels(size?.height)}
            </b>{" "}
            {words.pixels}
          </p>
          <Clock clock={clock} />
        </header>
        <main>
          <Star />
          <div>
            <Sample textSize={textSize} />
            <ul>
              {programme.themes.map((theme, place) => (
                <li key={theme.id} data-theme={themeColour(place)}>
                  <ThemeMark letter={theme.letter} place={place} />
                  <span>{theme.title}</span>
                </li>
              ))}
            </ul>
            <ul>
              {kinds.map((kind, place) => (
                <li key={kind} data-theme={themeColour(place)}>
                  <KindMark kind={kind} />
                </li>
              ))}
            </ul>
            <p class="wall-greys" aria-hidden="true">
              {greys.map((part) => (
                <i key={part} style={{ "--part": `${part}%` }} />
              ))}
            </p>
          </div>
        </main>
        <p>{words.edges}</p>
      </Fitted>
      <div class="wall-edges" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}

/** From the ground to the ink, closer together where a projector loses the difference. */
const greys = [0, 5, 12, 30, 50, 70, 88, 95, 100];

function pixels(length = 0): number {
  return Math.round(length * devicePixelRatio);
}

/** The smallest letters of an insight, as this wall is set. */
function Sample({ textSize }: { textSize: number }) {
  const words = wallWords.value.test;
  const unitPx = useContext(UnitContext);
  const size = sizeLeast * scaleOf(textSize);
  return (
    <p class="wall-text" style={{ "--size": String(size) }}>
      {words.sample(pixels(size * unitPx))}
    </p>
  );
}

const rays = 40;

/** Rays that run together in the middle: the smaller the grey spot there, the sharper the picture. And round, or it is stretched. */
function Star() {
  const ray = (place: number) => {
    const [from, to] = [place, place + 0.5].map((turn) => (turn / rays) * 2 * Math.PI);
    return `M0 0L${at(from)}A1 1 0 0 1 ${at(to)}z`;
  };
  const at = (angle = 0) => `${Math.cos(angle).toFixed(4)} ${Math.sin(angle).toFixed(4)}`;
  return (
    <svg class="wall-star" viewBox="-1.02 -1.02 2.04 2.04" aria-hidden="true">
      <circle r="1" fill="none" stroke="currentColor" stroke-width="0.01" />
      <path d={Array.from({ length: rays }, (_, place) => ray(place)).join("")} fill="currentColor" />
    </svg>
  );
}

/** The server's time, so that it is seen that the wall is alive and right. */
function Clock({ clock }: Pick<WallSource, "clock">) {
  const [, tick] = useState(0);
  const now = clock.now();
  useEffect(() => {
    const timer = setTimeout(() => tick((times) => times + 1), 1_005 - (now % 1_000));
    return () => clearTimeout(timer);
  });
  return <p class="wall-test-clock">{new Date(now).toLocaleTimeString(language.value)}</p>;
}
