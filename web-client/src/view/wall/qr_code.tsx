import { useMemo } from "preact/hooks";
import { encode } from "uqr";

/** What phones expect around the code, in its own squares. */
const quiet = 4;

/** A text as a QR code: dark on light in every hall, since many phones read no other. What it says stands beside it in letters. */
export function QrCode({ text }: { text: string }) {
  const { size, squares } = useMemo(() => drawn(text), [text]);
  return (
    <svg class="wall-qr" viewBox={`${-quiet} ${-quiet} ${size + 2 * quiet} ${size + 2 * quiet}`} aria-hidden="true">
      <path d={squares} />
    </svg>
  );
}

function drawn(text: string): { size: number; squares: string } {
  const { size, data } = encode(text, { ecc: "M", border: 0 });
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
  return { size, squares: squares.join("") };
}
