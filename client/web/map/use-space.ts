// What the map shows: the systems, which do not change, and what is in them, which does.
import type { Incursion } from '#protocol/incursions.ts';
import type { OwnStructure } from '#protocol/structures.ts';
import type { PassedWormhole } from '#protocol/wormholes.ts';
import type { EphemerisClient } from '../../sdk/index.ts';
import { useGame } from '../state/game-context.ts';
import type { Pilot } from '../state/game.ts';
import { useOwn } from '../state/use-own.ts';
import { useReading, useResults } from '../state/use-reading.ts';
import { chartOf, type Chart } from './star-map.ts';

const charts = new WeakMap<EphemerisClient, Promise<Chart>>();

/** Read once: it is large, and stays the same while a client runs. */
export function readChart(client: EphemerisClient): Promise<Chart> {
  const known = charts.get(client);
  if (known) return known;
  const reading = client.call('universe.get-map', {}).then(chartOf);
  charts.set(client, reading);
  reading.catch(() => charts.delete(client));
  return reading;
}

export interface Space {
  readonly chart: Chart | undefined;
  readonly failed: boolean;
  readonly incursions: readonly Incursion[];
  readonly structures: readonly OwnStructure[];
  /** Those that the pilot has passed, and that still stand. */
  readonly wormholes: readonly PassedWormhole[];
  /** Where the pilot is. */
  readonly ownId: number | undefined;
}

export function useSpace(pilot: Pilot): Space {
  const { client } = useGame();
  const { data: chart, failed } = useReading('map', () => readChart(client));
  const incursions = useReading('incursions', () => client.call('incursions.list', {}));
  useResults('incursions.', incursions.reload);
  const { own } = useOwn(pilot);
  const corporationId = own?.corporation?.corporationId;
  const structures = useReading(`structures ${corporationId ?? ''}`, async () => {
    const lists = [client.call('structures.list-own', {})];
    if (corporationId !== undefined) {
      lists.push(client.call('structures.list-own', { corporationId }));
    }
    return (await Promise.all(lists)).flat();
  });
  useResults('structures.', structures.reload);
  const wormholes = useReading('passed wormholes', () => client.call('wormholes.list-passed', {}));
  useResults('wormholes.', wormholes.reload);
  return {
    chart,
    failed,
    incursions: incursions.data ?? [],
    structures: structures.data ?? [],
    wormholes: wormholes.data ?? [],
    ownId: own?.solarSystemId,
  };
}
