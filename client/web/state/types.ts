// What items are: names, volumes and categories of types, and the stations they lie in.
import type { StationSummary, TypeSummary } from '#protocol/universe.ts';
import { useCatalogue } from './catalogue.ts';
import { useGame } from './game-context.ts';

/** Types by id; those of `typeIds` that are not known yet are on their way. */
export function useTypes(typeIds: readonly number[]): ReadonlyMap<number, TypeSummary> {
  return useCatalogue(useGame().types, typeIds);
}

/** Stations by id; those of `stationIds` that are not known yet are on their way. */
export function useStations(stationIds: readonly number[]): ReadonlyMap<number, StationSummary> {
  return useCatalogue(useGame().stations, stationIds);
}

/** What stands where a name is still on its way. */
export function typeName(types: ReadonlyMap<number, TypeSummary>, typeId: number): string {
  return types.get(typeId)?.name ?? `Type ${typeId}`;
}
