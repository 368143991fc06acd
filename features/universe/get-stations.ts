// universe.get-stations: what the stations with these ids are, and where.
import { implement } from '#features/command.ts';
import { getStations } from '#protocol/universe.ts';
import { stations } from './catalogue/places.ts';
import { stationSummaries } from './summaries.ts';

export const getStationsQuery = implement(getStations, async (tx, _caller, { stationIds }) => {
  const known = await stations(tx);
  return stationSummaries(
    tx,
    stationIds.flatMap((stationId) => known.get(stationId) ?? []),
  );
});
