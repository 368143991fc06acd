// Pure: how far buy orders reach.
import type { OrderRange } from '#protocol/market.ts';

/** As the database keeps them; between them stand numbers of jumps. */
export const STATION_RANGE = -1;
const SYSTEM_RANGE = 0;
export const REGION_RANGE = 32_767;

export function rangeNumber(range: OrderRange): number {
  switch (range) {
    case 'station':
      return STATION_RANGE;
    case 'system':
      return SYSTEM_RANGE;
    case 'region':
      return REGION_RANGE;
    default:
      return range;
  }
}

export function rangeName(range: number): OrderRange {
  if (range === STATION_RANGE) return 'station';
  if (range === SYSTEM_RANGE) return 'system';
  return range === REGION_RANGE ? 'region' : range;
}
