import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { tableWords } from "../../words/table";

/** How a table is told of the time besides in words; neither unless it was asked for. */
interface CueChoice {
  sound: boolean;
  vibration: boolean;
}

type Ways = keyof CueChoice;
type Sounding = typeof import("./later/cue_signal");

const storageKey = "oogst.cues";
const choice = signal<CueChoice>(kept());

/** Asks for a sound or a vibration when the time runs out. */
export function CueChoiceField() {
  const words = tableWords.value.time;
  const ways: Ways[] = canVibrate() ? ["vibration", "sound"] : ["sound"];
  return (
    <fieldset class="field cue-choice">
      <legend>{words.signal}</legend>
      <p class="hint">{words.signalHint}</p>
      <div class="choices">
        {ways.map((way) => (
          <label class="choice" key={way}>
            <input type="checkbox" checked={choice.value[way]} onChange={() => choose(way)} />
            <span>{words.ways[way]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Gives what sounds and vibrates as was asked for. */
export function useCueSignal(): () => void {
  const sounding = useRef<Sounding>(undefined);
  const { sound, vibration } = choice.value;
  useEffect(() => {
    if (!sound && !vibration) return undefined;
    void fetchSounding().then((found) => {
      sounding.current = found;
    });
    // A browser lets a page sound only after it has been touched.
    const touch = () => sounding.current?.allowSound();
    addEventListener("pointerdown", touch, { passive: true });
    return () => removeEventListener("pointerdown", touch);
  }, [sound, vibration]);
  return () => {
    if (sound) sounding.current?.sound();
    if (vibration) sounding.current?.vibrate();
  };
}

/** Lets at once hear or feel what was asked for. */
function choose(way: Ways): void {
  const chosen = { ...choice.peek(), [way]: !choice.peek()[way] };
  choice.value = chosen;
  try {
    localStorage.setItem(storageKey, JSON.stringify(chosen));
  } catch {
    // Private mode: the choice holds for this visit.
  }
  if (!chosen[way]) return;
  void fetchSounding().then((found) => {
    found?.allowSound();
    if (way === "sound") found?.sound();
    else found?.vibrate();
  });
}

function kept(): CueChoice {
  try {
    const { sound, vibration } = JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Partial<CueChoice>;
    return { sound: sound === true, vibration: vibration === true };
  } catch {
    return { sound: false, vibration: false };
  }
}

function canVibrate(): boolean {
  return "vibrate" in navigator && matchMedia("(pointer: coarse)").matches;
}

/** Undefined where it cannot be fetched now: the words on the page are enough. */
function fetchSounding(): Promise<Sounding | undefined> {
  return import("./later/cue_signal").catch(() => undefined);
}
