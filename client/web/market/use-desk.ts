// Where the pilot trades: a station, its region, and how far everything is from there.
import type { RegionSummary, StationSummary } from '#protocol/universe.ts';
import { useGame } from '../state/game-context.ts';
import type { Pilot } from '../state/game.ts';
import { createStore, useStore } from '../state/store.ts';
import { useStations } from '../state/types.ts';
import { useReading } from '../state/use-reading.ts';

const MARKET_SERVICE = 7;
const MAX_SYSTEMS = 500;

/** A section that is left and come back to is as it was. */
const chosen = createStore<{ characterId: number; regionId?: number; stationId?: number }>({
  characterId: 0,
});

/** Jumps by solar system; null where no way leads there. */
export type Jumps = ReadonlyMap<number, number | null>;

export interface Desk {
  regions: readonly RegionSummary[];
  regionId: number | undefined;
  /** Those of the region that have a market. */
  stations: readonly StationSummary[] | undefined;
  /** Undefined while it is not known, and where the region has no market. */
  station: StationSummary | undefined;
  jumps: Jumps;
  chooseRegion: (regionId: number) => void;
  chooseStation: (stationId: number) => void;
}

const NO_WAYS: Jumps = new Map();

export function useDesk({ characterId }: Pilot): Desk {
  const { client } = useGame();
  const last = useStore(chosen);
  const choice = last.characterId === characterId ? last : { characterId };
  const homeId = useHomeStation(characterId);
  const home = useStations(homeId === undefined ? [] : [homeId]).get(homeId ?? 0);
  const regionId = choice.regionId ?? home?.regionId;
  const regions = useReading('regions', () => client.call('universe.list-regions', {}));
  const stations = useReading(`stations ${regionId}`, async () =>
    regionId === undefined
      ? undefined
      : client.call('universe.list-stations', { regionId, serviceId: MARKET_SERVICE }),
  ).data;
  const stationId = choice.stationId ?? homeId;
  const station = stations?.find((each) => each.stationId === stationId) ?? stations?.[0];
  return {
    regions: regions.data ?? [],
    regionId,
    stations,
    station,
    jumps: useJumps(station, stations),
    chooseRegion: (id) => chosen.set({ characterId, regionId: id }),
    chooseStation: (id) => chosen.set({ ...choice, stationId: id }),
  };
}

function useHomeStation(characterId: number): number | undefined {
  const { client } = useGame();
  const characters = useReading('characters', () => client.call('characters.list', {})).data;
  return characters?.find((each) => each.characterId === characterId)?.stationId ?? undefined;
}

export function useJumps(
  from: StationSummary | undefined,
  to: readonly StationSummary[] | undefined,
): Jumps {
  const { client } = useGame();
  const fromSystemId = from?.solarSystemId;
  const systemIds = [...new Set(to?.map(({ solarSystemId }) => solarSystemId))];
  const toSystemIds = systemIds.slice(0, MAX_SYSTEMS);
  const ways = useReading(`jumps ${fromSystemId} ${toSystemIds.join()}`, async () =>
    fromSystemId === undefined || toSystemIds.length === 0
      ? []
      : client.call('universe.get-jumps', { fromSystemId, toSystemIds }),
  ).data;
  if (!ways) return NO_WAYS;
  return new Map(ways.map(({ solarSystemId, jumps }) => [solarSystemId, jumps]));
}
