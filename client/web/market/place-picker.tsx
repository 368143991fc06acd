// Where to trade: a region, and the station from which ways are counted.
import type { Desk } from './use-desk.ts';

export function PlacePicker({ desk }: { desk: Desk }) {
  const { regions, regionId, stations = [], station } = desk;
  return (
    <div className="place">
      <select
        className="select"
        aria-label="Region"
        value={regionId ?? ''}
        onChange={(event) => desk.chooseRegion(Number(event.target.value))}
      >
        {regions.map((region) => (
          <option key={region.regionId} value={region.regionId}>
            {region.name}
          </option>
        ))}
      </select>
      <select
        className="select place-station"
        aria-label="Station"
        value={station?.stationId ?? ''}
        disabled={stations.length === 0}
        onChange={(event) => desk.chooseStation(Number(event.target.value))}
      >
        {stations.length === 0 && <option value="">No market here</option>}
        {stations.map(({ stationId, name }) => (
          <option key={stationId} value={stationId}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
