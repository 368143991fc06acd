// universe.find-stations: stations by a part of their name.
import { implement } from '#features/command.ts';
import { findStations } from '#protocol/universe.ts';
import { findStations as stationsNamed } from './catalogue/places.ts';
import { stationSummaries } from './summaries.ts';

export const findStationsQuery = implement(findStations, async (tx, _caller, { text, limit }) =>
  stationSummaries(tx, await stationsNamed(tx, text, limit)),
);
