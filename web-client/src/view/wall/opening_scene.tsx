import { nextTable, tablesSkipped } from "../../model/running_order";
import { wallWords } from "../../words/wall";
import { RoundBar } from "./round_bar";
import type { WallSource } from "./wall_screen";
import { WallTime } from "./wall_time";

/** In the closing round, while no table has the floor. */
export function OpeningScene({ over, ...source }: WallSource & { over: boolean }) {
  const words = wallWords.value.opening;
  const next = nextTable(source.wall);
  const begun = source.wall.spoken.length > 0;
  return (
    <div class="wall-frame">
      <header class="wall-head plain">
        <p class="wall-conference">{source.programme.title}</p>
        <WallTime {...source} />
      </header>
      <main class="wall-quiet">
        <h1>{over ? overWords() : words.title}</h1>
        <p>{over ? words.overExplain : words.explain}</p>
        {next !== undefined && <p class="wall-call">{begun ? words.next(next) : words.first(next)}</p>}
      </main>
      <RoundBar {...source} nextUnsaid />
    </div>
  );

  /** Not of all where one was passed over. */
  function overWords(): string {
    return tablesSkipped(source.wall).length === 0 ? words.over : words.overSkipped;
  }
}
