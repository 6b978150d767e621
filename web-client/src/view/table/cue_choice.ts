import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

/** How a table is told of the time besides in words; neither unless it was asked for. */
interface CueChoice {
  sound: boolean;
  vibration: boolean;
}

export type CueWay = keyof CueChoice;
type Sounding = typeof import("./later/cue_signal");

const storageKey = "oogst.cues";
const choice = signal<CueChoice>(kept());

/** What was asked for on this device. */
export const cueChoice: ReadonlySignal<CueChoice> = choice;

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

/** Asks for it, or no more; lets at once hear or feel what it is. */
export function chooseCue(way: CueWay): void {
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

/** Undefined where it cannot be fetched now: the words on the page are enough. */
function fetchSounding(): Promise<Sounding | undefined> {
  return import("./later/cue_signal").catch(() => undefined);
}
