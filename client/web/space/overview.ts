// The overview: what is in sight as rows of a table. Pure.
import type { SpaceView } from '../../sdk/space-view.ts';
import { KINDS, type Kind } from './words.ts';

export interface OverviewRow {
  readonly id: number;
  readonly kind: Kind;
  readonly name: string;
  readonly type: string;
  /** Between surfaces. */
  readonly distanceM: number;
}

export type SortKey = 'name' | 'type' | 'distanceM';
export interface Sort {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** More of them is a wall of text, and a page that stutters. */
export const MAX_ROWS = 150;

export type Filter = 'all' | 'ships' | 'stations' | 'gates' | 'planets' | 'other';

export const FILTERS: readonly (readonly [Filter, string])[] = [
  ['all', 'All'],
  ['ships', 'Ships'],
  ['stations', 'Stations'],
  ['gates', 'Gates'],
  ['planets', 'Planets'],
  ['other', 'Other'],
];

const FILTER_OF: Readonly<Record<Kind, Filter>> = {
  ship: 'ships',
  station: 'stations',
  structure: 'stations',
  stargate: 'gates',
  wormhole: 'gates',
  star: 'planets',
  'secondary-sun': 'planets',
  planet: 'planets',
  moon: 'planets',
  'asteroid-belt': 'other',
  site: 'other',
  debris: 'other',
};

export interface Sight {
  readonly rows: readonly OverviewRow[];
  /** Those that there are of the filter, shown or not. */
  readonly count: number;
}

/** @param typeName of those types whose names are known */
export function overviewOf(
  view: SpaceView,
  filter: Filter,
  sort: Sort,
  typeName: (typeId: number) => string | undefined,
): Sight {
  const shipId = view.scene?.shipId ?? 0;
  const rows: OverviewRow[] = [];
  for (const { id, kind, name, typeId } of view.objects.values()) {
    if (id === shipId || (filter !== 'all' && FILTER_OF[kind] !== filter)) continue;
    const distanceM = view.space.surfaceDistance(shipId, id);
    if (Number.isNaN(distanceM)) continue;
    const type = (typeId === null ? undefined : typeName(typeId)) ?? KINDS[kind];
    rows.push({ id, kind, name, type, distanceM });
  }
  rows.sort(comparing(sort));
  return { rows: rows.slice(0, MAX_ROWS), count: rows.length };
}

const collator = new Intl.Collator(undefined, { numeric: true });

function comparing({ key, isDescending }: Sort) {
  const sign = isDescending ? -1 : 1;
  return (a: OverviewRow, b: OverviewRow): number => {
    const order =
      key === 'distanceM' ? a.distanceM - b.distanceM : collator.compare(a[key], b[key]);
    return sign * order || a.distanceM - b.distanceM || a.id - b.id;
  };
}
