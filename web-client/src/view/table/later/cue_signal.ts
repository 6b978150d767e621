// What is heard and felt when the time runs out: soft, and short.

const tones = [
  { hertz: 587, from: 0 },
  { hertz: 784, from: 0.22 },
];
const loudness = 0.12;
const fadeSeconds = 0.7;
const pulsesMs = [90, 120, 90];

// A browser may hold a sound back until the page is touched; later than this it would say something untrue.
const lateMs = 1_000;

let audio: AudioContext | undefined;

/** Call while the person touches the page; later sounds are allowed then. */
export function allowSound(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** Two low tones, one after the other. Nothing where the browser does not allow it. */
export function sound(): void {
  const asked = performance.now();
  const context = audio;
  void context?.resume().then(() => {
    if (performance.now() - asked < lateMs) for (const tone of tones) play(context, tone);
  });
}

export function vibrate(): void {
  navigator.vibrate?.(pulsesMs);
}

function play(context: AudioContext, { hertz, from }: (typeof tones)[number]): void {
  const starts = context.currentTime + from;
  const tone = new OscillatorNode(context, { frequency: hertz });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, starts);
  volume.gain.linearRampToValueAtTime(loudness, starts + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, starts + fadeSeconds);
  tone.connect(volume).connect(context.destination);
  tone.start(starts);
  tone.stop(starts + fadeSeconds);
}
