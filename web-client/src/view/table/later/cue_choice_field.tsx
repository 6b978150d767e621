import { tableWords } from "../../../words/table";
import { type CueWay, chooseCue, cueChoice } from "../cue_choice";

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
            <input type="checkbox" checked={cueChoice.value[way]} onChange={() => chooseCue(way)} />
            <span>{words.ways[way]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function canVibrate(): boolean {
  return "vibrate" in navigator && matchMedia("(pointer: coarse)").matches;
}
