// The mark of Ephemeris: a world, its orbit and what goes round it.

export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.6">
        <circle cx="16" cy="16" r="4.4" fill="currentColor" />
        <ellipse cx="16" cy="16" rx="13.500" ry="6" transform="rotate(-28 16 16)" />
      </g>
      <circle className="logo-moon" cx="26.600" cy="8.600" r="2.200" />
    </svg>
  );
}
