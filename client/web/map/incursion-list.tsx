// Incursions that there are: where, how strong, and for how long.
import type { Incursion } from '#protocol/incursions.ts';
import { formatDuration } from '../lib/format.ts';
import { routeTo } from '../state/route.ts';
import { useNow } from '../state/use-now.ts';
import type { Chart } from './star-map.ts';

const STATES: Record<Incursion['state'], string> = {
  established: 'Established',
  mobilising: 'Mobilising',
  withdrawing: 'Withdrawing',
};

interface Props {
  incursions: readonly Incursion[];
  chart: Chart;
}

export function IncursionList({ incursions, chart }: Props) {
  const now = useNow(1_000);
  return (
    <section className="panel map-incursions" aria-label="Incursions">
      <h2 className="eyebrow">Incursions</h2>
      {incursions.length === 0 && <p className="map-none">Known space is at peace.</p>}
      <ul>
        {incursions.map((incursion) => (
          <li key={incursion.incursionId} className="map-incursion">
            <a className="map-link" href={routeTo('map', incursion.stagingSystemId)}>
              {incursion.constellationName}
            </a>
            <span className="map-state">
              {STATES[incursion.state]} for {formatDuration(incursion.stateUntil - now)}
            </span>
            <Influence incursion={incursion} />
            <small>
              Staging in {nameIn(chart, incursion.stagingSystemId)}, headquarters in{' '}
              {nameIn(chart, incursion.headquartersSystemId)}.
              {incursion.hasMothership && ' The mothership is there.'}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Influence({ incursion: { influence, constellationName } }: { incursion: Incursion }) {
  const percent = Math.round(influence * 100);
  return (
    <div
      className="influence"
      role="meter"
      aria-label={`Influence in ${constellationName}`}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span style={{ width: `${percent}%` }} />
      <b>{percent}%</b>
    </div>
  );
}

const nameIn = (chart: Chart, solarSystemId: number): string =>
  chart.byId.get(solarSystemId)?.name ?? 'a system off the map';
