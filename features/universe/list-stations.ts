// universe.list-stations: the stations of a region, all or those with a service.
import { implement } from '#features/command.ts';
import { listStations } from '#protocol/universe.ts';
import { stations } from './catalogue/places.ts';
import { stationSummaries } from './summaries.ts';

export const listStationsQuery = implement(
  listStations,
  async (tx, _caller, { regionId, serviceId }) => {
    const found = [...(await stations(tx)).values()]
      .filter((station) => station.regionId === regionId)
      .filter(({ serviceIds }) => serviceId === undefined || serviceIds.includes(serviceId))
      .sort((a, b) => a.name.localeCompare(b.name));
    return stationSummaries(tx, found);
  },
);
