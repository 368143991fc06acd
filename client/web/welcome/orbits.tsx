// The picture of the first page: worlds on their orbits, seen a little from above.

const WORLDS = [
  { radius: 120, size: 5, colour: 'var(--sky)', startDegrees: 200 },
  { radius: 190, size: 9, colour: 'var(--brass)', startDegrees: 320 },
  { radius: 270, size: 6, colour: 'var(--good)', startDegrees: 35 },
  { radius: 360, size: 12, colour: '#8d9bb5', startDegrees: 215 },
];

export function Orbits() {
  return (
    <svg className="orbits" viewBox="-400 -400 800 800" aria-hidden="true">
      <g transform="rotate(-18) scale(1 0.42)">
        {WORLDS.map(({ radius }) => (
          <circle key={radius} r={radius} className="orbit" />
        ))}
      </g>
      <circle r="26" className="star-glow" />
      <circle r="15" className="star" />
      <g transform="rotate(-18)">
        {WORLDS.map(({ radius, size, colour, startDegrees }) => {
          const angle = (startDegrees * Math.PI) / 180;
          return (
            <circle
              key={radius}
              cx={radius * Math.cos(angle)}
              cy={radius * 0.42 * Math.sin(angle)}
              r={size}
              fill={colour}
            />
          );
        })}
      </g>
    </svg>
  );
}
