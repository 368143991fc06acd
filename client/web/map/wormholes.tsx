// Wormholes of a system: those that somebody has found, where the pilot is, and those that the
// pilot has passed, wherever they are.
import type { LifeStage, MassStage, PassedWormhole, SpaceBand } from '#protocol/wormholes.ts';
import { useGame } from '../state/game-context.ts';
import { routeTo } from '../state/route.ts';
import { useReading, useResults } from '../state/use-reading.ts';
import { Security } from './security.tsx';
import type { Chart } from './star-map.ts';
import type { Space } from './use-space.ts';

const BANDS: Record<SpaceBand, string> = {
  high: 'high',
  low: 'low',
  null: 'null',
  wormhole: 'unknown',
};
const MASS: Record<MassStage, string> = {
  stable: 'stable',
  'below-half': 'below half its mass',
  critical: 'critical',
};
const LIFE: Record<LifeStage, string> = {
  fresh: 'fresh',
  decaying: 'decaying',
  'end-of-life': 'at its end',
};

const stages = (massStage: MassStage, lifeStage: LifeStage): string =>
  `${MASS[massStage]}, ${LIFE[lifeStage]}`;

export function WormholesHere() {
  const { client } = useGame();
  const { data, reload } = useReading('wormholes', () => client.call('wormholes.list', {}));
  useResults('wormholes.', reload);
  if (!data || data.wormholes.length === 0) return null;
  return (
    <>
      <h3 className="eyebrow">Wormholes</h3>
      <ul aria-label="Wormholes here">
        {data.wormholes.map(({ signature, code, leadsTo, massStage, lifeStage }) => (
          <li key={signature} className="map-thing">
            <b>
              {signature} {code}
            </b>
            <span>
              to {BANDS[leadsTo]} space; {stages(massStage, lifeStage)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Props {
  space: Space;
  chart: Chart;
  solarSystemId: number;
}

export function PassedWormholes({ space, chart, solarSystemId }: Props) {
  const known = space.wormholes.filter(
    ({ nearSystemId, farSystemId }) =>
      nearSystemId === solarSystemId || farSystemId === solarSystemId,
  );
  if (known.length === 0) return null;
  return (
    <>
      <h3 className="eyebrow">Ways you have gone</h3>
      <ul aria-label="Wormholes that you have passed">
        {known.map((wormhole) => (
          <Way key={wormhole.wormholeId} {...{ wormhole, chart, solarSystemId }} />
        ))}
      </ul>
    </>
  );
}

interface WayProps {
  wormhole: PassedWormhole;
  chart: Chart;
  /** The end at which one looks. */
  solarSystemId: number;
}

/** On the far side each is a K162. */
function Way({ wormhole, chart, solarSystemId }: WayProps) {
  const { nearSystemId, farSystemId, nearSignature, farSignature, code, isStatic } = wormhole;
  const isNear = nearSystemId === solarSystemId;
  const other = chart.byId.get(isNear ? farSystemId : nearSystemId);
  return (
    <li className="map-thing">
      <b>
        {isNear ? `${nearSignature} ${code}` : `${farSignature} K162`}{' '}
        {isStatic && <span className="chip">static</span>}
      </b>
      <span>
        to{' '}
        {other ? (
          <a className="map-link" href={routeTo('map', other.solarSystemId)}>
            <Security status={other.securityStatus} /> {other.name}
          </a>
        ) : (
          'unknown space'
        )}
        ; {stages(wormhole.massStage, wormhole.lifeStage)}
      </span>
    </li>
  );
}
