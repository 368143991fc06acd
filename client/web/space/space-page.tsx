// Space: docked, the way out; outside, what is seen and what the ship is told to do.
import type { SectionProps } from '../cockpit/sections.tsx';
import { Icon } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { Docked } from './docked.tsx';
import { Flying } from './flying.tsx';
import { useFlight } from './use-flight.ts';

export default function SpacePage({ pilot }: SectionProps) {
  const { flight, state } = useFlight(pilot);
  const { location, problem, away } = state;
  if (location && location.stationId !== null) {
    return <Docked flight={flight} location={location} stationId={location.stationId} />;
  }
  if (flight.isFlying) return <Flying flight={flight} state={state} />;
  if (away && !away.isComingBack) {
    return (
      <div className="page-centre">
        <div className="space-away" role="status">
          <Icon name="ship" size={44} />
          <strong>Your pilot flies elsewhere</strong>
          <p>Another window or device has the helm.</p>
          <button
            type="button"
            className="button button-primary"
            onClick={() => void flight.enter()}
          >
            Fly from here
          </button>
        </div>
      </div>
    );
  }
  const text = location ? 'Going outside…' : 'Finding your pilot…';
  return (
    <div className="page-centre">
      <Loading text={problem ? `${problem.title} Trying again…` : text} />
    </div>
  );
}
