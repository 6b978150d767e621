/** An ear of grain: what is brought in. */
export function Logo({ size = "1.5em" }: { size?: string }) {
  const grains = [
    "M12 2c1.9 1.5 2.3 3.6 0 5.6-2.3-2-1.9-4.1 0-5.6z",
    "M12.6 10.8c.2-2.8 1.9-4.4 5-4.6.2 3-1.7 4.8-5 4.6zM11.4 10.8c-.2-2.8-1.9-4.4-5-4.6-.2 3 1.7 4.8 5 4.6z",
    "M12.6 16c.2-2.8 1.9-4.4 5-4.6.2 3-1.7 4.8-5 4.6zM11.4 16c-.2-2.8-1.9-4.4-5-4.6-.2 3 1.7 4.8 5 4.6z",
  ];
  return (
    <svg class="logo" aria-hidden="true" viewBox="0 0 24 24" width={size} height={size}>
      <path d={grains.join("")} fill="currentColor" />
      <path d="M12 9v13" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
    </svg>
  );
}
