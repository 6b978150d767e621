/** Says where this person types, as often as others need to know and no more. */
export interface WritingBeat {
  /** She typed something in `insight`. */
  typed(insight: string): void;
  /** She left the field. */
  stopped(): void;
}

const everyMs = 3_000;
const silenceMs = 6_000;

/** `say` is called with the insight when she begins and while she goes on, and with null when she has stopped. */
export function makeWritingBeat(say: (insight: string | null) => void): WritingBeat {
  let said: { insight: string; at: number } | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  return {
    typed(insight) {
      clearTimeout(silence);
      silence = setTimeout(stopped, silenceMs);
      const now = performance.now();
      if (said?.insight === insight && now - said.at < everyMs) return;
      said = { insight, at: now };
      say(insight);
    },
    stopped,
  };

  function stopped() {
    clearTimeout(silence);
    if (said === undefined) return;
    said = undefined;
    say(null);
  }
}
