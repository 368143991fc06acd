// How full a place is.
import { formatVolume } from '../lib/format.ts';
import type { Bay } from './read-hangar.ts';

/** From which share on it is nearly full. */
const NEARLY = 0.9;

export function CapacityBar({ bay, name }: { bay: Bay; name: string }) {
  const { usedM3, capacityM3 } = bay;
  if (capacityM3 === null) return null;
  const share = capacityM3 === 0 ? 1 : Math.min(1, usedM3 / capacityM3);
  return (
    <div className="capacity" data-full={share >= NEARLY}>
      <div
        className="capacity-bar"
        role="meter"
        aria-label={`Capacity of ${name}`}
        aria-valuemin={0}
        aria-valuemax={capacityM3}
        aria-valuenow={usedM3}
        aria-valuetext={`${formatVolume(usedM3)} of ${formatVolume(capacityM3)}`}
      >
        <span style={{ transform: `scaleX(${share})` }} />
      </div>
      <span className="capacity-text">
        {formatVolume(usedM3)} / {formatVolume(capacityM3)}
      </span>
    </div>
  );
}
