// What is heard and felt when the time runs out: soft, and short.

const tones = [
  { hertz: 587, from: 0 },
  { hertz: 784, from: 0.22 },
];
const loudness = 0.12;
const fadeSeconds = 0.7;
const pulsesMs = [90, 120, 90];

let audio: AudioContext | undefined;

/** Call while the person touches the page; later sounds are allowed then. */
export function allowSound(): void {
  audio ??= new AudioContext();
  if (audio.state === "suspended") void audio.resume();
}

/** Two low tones, one after the other. Nothing where the browser does not allow it. */
export function sound(): void {
  if (audio?.state !== "running") return;
  for (const { hertz, from } of tones) {
    const starts = audio.currentTime + from;
    const tone = new OscillatorNode(audio, { frequency: hertz });
    const volume = new GainNode(audio, { gain: 0 });
    volume.gain.setValueAtTime(0, starts);
    volume.gain.linearRampToValueAtTime(loudness, starts + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, starts + fadeSeconds);
    tone.connect(volume).connect(audio.destination);
    tone.start(starts);
    tone.stop(starts + fadeSeconds);
  }
}

export function vibrate(): void {
  navigator.vibrate?.(pulsesMs);
}
