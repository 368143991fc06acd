// The sign of a bloodline: orbits and worlds, drawn from its id, so that each has its own.

const HUES = [42, 190, 12, 268, 150, 222, 330, 95];
const ORBITS = [9, 14, 19];

export function Sigil({ seed, size = 48 }: { seed: number; size?: number }) {
  const hue = HUES[seed % HUES.length];
  return (
    <svg className="sigil" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <g fill="none" stroke={`hsl(${hue} 60% 68%)`}>
        <circle cx="24" cy="24" r="4" fill={`hsl(${hue} 60% 68%)`} />
        {ORBITS.map((radius, index) => {
          const angle = (seed * 47 * (index + 1) * Math.PI) / 90;
          const x = 24 + radius * Math.cos(angle);
          const y = 24 + radius * Math.sin(angle);
          return (
            <g key={radius}>
              <circle cx="24" cy="24" r={radius} opacity="0.45" />
              <circle cx={x} cy={y} r={2.6 - index * 0.4} fill={`hsl(${hue} 70% 80%)`} />
            </g>
          );
        })}
      </g>
    </svg>
  );
}
