import { tableWords } from "../../../words/table";
import { type CueWay, cueChoice, cueChoiceKey } from "../cue_choice";
import { allowSound, sound, vibrate } from "./cue_signal";

/** Asks for a sound or a vibration when the time runs out. */
export function CueChoiceField() {
  const words = tableWords.value.time;
  const ways: CueWay[] = canVibrate() ? ["vibration", "sound"] : ["sound"];
  return (
    <fieldset class="field cue-choice">
      <legend>{words.signal}</legend>
      <p class="hint">{words.signalHint}</p>
      <div class="choices">
        {ways.map((way) => (
          <label class="choice" key={way}>
            <input type="checkbox" checked={cueChoice.value[way]} onChange={() => choose(way)} />
            <span>{words.ways[way]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Asks for it, or no more; lets at once hear or feel what it is. */
function choose(way: CueWay): void {
  const chosen = { ...cueChoice.peek(), [way]: !cueChoice.peek()[way] };
  cueChoice.value = chosen;
  try {
    localStorage.setItem(cueChoiceKey, JSON.stringify(chosen));
  } catch {
    // Private mode: the choice holds for this visit.
  }
  if (!chosen[way]) return;
  allowSound();
  if (way === "sound") sound();
  else vibrate();
}

function canVibrate(): boolean {
  return "vibrate" in navigator && matchMedia("(pointer: coarse)").matches;
}
