import { useEffect, useMemo } from "preact/hooks";
import { roundShown } from "../../model/wall_scene";
import type { ProgrammeState } from "../../protocol/frames";
import { reflectingWords } from "../../words/reflecting";
import { reporterWords } from "../../words/reporter";
import { sharedWords } from "../../words/shared";
import { Reflecting } from "../reflecting/reflecting";
import { Countdown } from "../shared/countdown";
import { DayTitle } from "../shared/day_title";
import { LanguageSwitch } from "../shared/language_switch";
import { LiveBadge } from "../shared/live_badge";
import { useHere } from "../shared/live_page";
import { Miniature, usePictureNow } from "../wall/miniature";
import { Notes } from "./notes";
import { Reading } from "./reading";
import { useNotes } from "./use_notes";
import "../reflecting/reflecting.css";
import "./reporter.css";
import "./reading.css";

/** The page of who reads what the tables bring in, and gives it back to the hall in words of her own. */
export function ReporterPage() {
  const { live } = useHere();
  const words = reporterWords.value;
  const programme = live.follow("programme").value;
  const notes = useNotes();
  useEffect(() => {
    document.title = words.pageTitle;
  }, [words]);
  if (programme === undefined) return <p class="reporter-waiting">{words.waiting}</p>;
  return (
    <div class="reporter">
      <Head programme={programme} />
      <Parts />
      <main>
        <WallNow />
        <div class="writing">
          <section id="reflection" class="own-part" aria-labelledby="reflection-title">
            <h2 id="reflection-title">{reflectingWords.value.title}</h2>
            <Reflecting shownAs={sharedWords.value.roles.reporter} />
          </section>
          <Notes notes={notes} />
        </div>
        <Reading programme={programme} onNote={notes.add} />
      </main>
    </div>
  );
}

function Head({ programme }: { programme: ProgrammeState }) {
  const { live } = useHere();
  const words = reporterWords.value;
  const { ends_at } = programme.phase;
  return (
    <header>
      <DayTitle programme={programme} now={words.now} />
      <LiveBadge />
      {ends_at !== undefined && <Countdown endsAt={ends_at} clock={live.clock} caption={words.until} />}
      <LanguageSwitch />
    </header>
  );
}

/** On a phone, where the parts stand below each other: the way to each. */
function Parts() {
  const words = reporterWords.value;
  const parts = { wall: words.wall, reflection: words.reflection, notes: words.notes, shared: words.shared };
  return (
    <nav aria-label={words.parts}>
      {Object.entries(parts).map(([id, { short }]) => (
        <a key={id} href={`#${id}`}>
          {short}
        </a>
      ))}
    </nav>
  );
}

function WallNow() {
  const words = reporterWords.value.wall;
  const picture = usePictureNow();
  const shown = useMemo(() => {
    const light = matchMedia("(prefers-color-scheme: light)").matches ? "bright" : "dark";
    return { ...roundShown, light } as const;
  }, []);
  return (
    <section id="wall" aria-labelledby="wall-title">
      <h2 id="wall-title">{words.title}</h2>
      {picture === undefined ? (
        <p class="nothing-yet">{words.unknown}</p>
      ) : (
        <Miniature picture={picture} own={shown} label={words.picture} />
      )}
    </section>
  );
}
