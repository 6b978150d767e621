import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

/** How a table is told of the time besides in words; neither unless it was asked for. */
interface CueChoice {
  sound: boolean;
  vibration: boolean;
}

export type CueWay = keyof CueChoice;
type Sounding = typeof import("./later/cue_signal");

export const cueChoiceKey = "oogst.cues";

/** What was asked for on this device, and is kept there as `cueChoiceKey`. */
export const cueChoice = signal<CueChoice>(kept());

/** Gives what sounds and vibrates as was asked for. */
export function useCueSignal(): () => void {
  const sounding = useRef<Sounding>(undefined);
  const { sound, vibration } = cueChoice.value;
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

function kept(): CueChoice {
  try {
    const { sound, vibration } = JSON.parse(localStorage.getItem(cueChoiceKey) ?? "{}") as Partial<CueChoice>;
    return { sound: sound === true, vibration: vibration === true };
  } catch {
    return { sound: false, vibration: false };
  }
}

/** Undefined where it cannot be fetched now: the words on the page are enough. */
function fetchSounding(): Promise<Sounding | undefined> {
  return import("./later/cue_signal").catch(() => undefined);
}
