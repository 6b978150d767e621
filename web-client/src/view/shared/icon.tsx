/** A line drawing beside a word; says nothing by itself, so a screen reader passes it by. */
export function Icon({ shape, size = "1.125em" }: { shape: string; size?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="2.25"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={shape} />
    </svg>
  );
}
