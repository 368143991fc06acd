// Which system this is, and whether what is seen of it is up to the moment.
import { useGame } from '../state/game-context.ts';
import { readChart } from '../map/use-space.ts';
import { Security } from '../map/security.tsx';
import { useReading } from '../state/use-reading.ts';
import type { Flight, FlightState } from './flight.ts';

export function Whereabouts({ flight, state }: { flight: Flight; state: FlightState }) {
  const { client } = useGame();
  const chart = useReading('map', () => readChart(client)).data;
  const { scene, dilation } = flight.view;
  const system = chart?.byId.get(scene?.solarSystemId ?? 0);
  const percent = Math.round(dilation * 100);
  return (
    <div className="space-place">
      <h2>
        {system && <Security status={system.securityStatus} />} {system?.name ?? 'Space'}
      </h2>
      <div role="status">
        {percent < 100 && (
          <p className="space-note" title="So many ships are here that a second takes longer.">
            Time passes at {percent}%
          </p>
        )}
        {state.away && <Away away={state.away} flight={flight} />}
      </div>
    </div>
  );
}

function Away({ away, flight }: { away: NonNullable<FlightState['away']>; flight: Flight }) {
  if (away.isComingBack) {
    return (
      <p className="space-note">
        <span className="spinner" aria-hidden="true" /> Contact is lost. Finding the way back…
      </p>
    );
  }
  return (
    <p className="space-note">
      Your pilot flies in another window.
      <button type="button" className="link" onClick={() => void flight.enter()}>
        Fly from here
      </button>
    </p>
  );
}
