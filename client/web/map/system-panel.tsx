// One system: where it is, where its gates lead, and what is in it.
import type { SeenStructure } from '#protocol/structures.ts';
import { formatDuration, formatMoment } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { routeTo } from '../state/route.ts';
import { useNow } from '../state/use-now.ts';
import { useReading, useResults } from '../state/use-reading.ts';
import { Security } from './security.tsx';
import type { Chart, MapSystem } from './star-map.ts';
import type { Space } from './use-space.ts';
import { PassedWormholes, WormholesHere } from './wormholes.tsx';

interface Props {
  system: MapSystem;
  chart: Chart;
  space: Space;
}

export function SystemPanel({ system, chart, space }: Props) {
  const { solarSystemId, name, regionId, securityStatus } = system;
  const region = chart.regions.find((one) => one.regionId === regionId);
  const structures = space.structures.filter((one) => one.solarSystemId === solarSystemId);
  const isOwn = space.ownId === solarSystemId;
  return (
    <section className="panel map-system" aria-label={`System ${name}`}>
      <header>
        <h2>
          <Security status={securityStatus} /> {name}
        </h2>
        <p>
          {region?.name}
          {isOwn && <span className="chip">Your pilot is here</span>}
        </p>
      </header>
      <Jumps space={space} solarSystemId={solarSystemId} />
      <Roles space={space} solarSystemId={solarSystemId} />
      <h3 className="eyebrow">Gates</h3>
      <ul className="map-gates" aria-label={`Gates of ${name}`}>
        {(chart.neighbours.get(solarSystemId) ?? []).map((neighbour) => (
          <li key={neighbour.solarSystemId}>
            <a className="map-link" href={routeTo('map', neighbour.solarSystemId)}>
              <Security status={neighbour.securityStatus} /> {neighbour.name}
            </a>
          </li>
        ))}
      </ul>
      {isOwn && <WormholesHere />}
      <PassedWormholes space={space} chart={chart} solarSystemId={solarSystemId} />
      <Structures title="Your structures" structures={structures} />
      {isOwn && <OthersStructures own={structures} />}
    </section>
  );
}

function Jumps({ space, solarSystemId }: { space: Space; solarSystemId: number }) {
  const { client } = useGame();
  const { ownId } = space;
  const { data } = useReading(`jumps ${ownId ?? ''} ${solarSystemId}`, async () => {
    if (ownId === undefined || ownId === solarSystemId) return undefined;
    const input = { fromSystemId: ownId, toSystemIds: [solarSystemId] };
    return (await client.call('universe.get-jumps', input))[0];
  });
  if (!data) return null;
  const { jumps } = data;
  return (
    <p className="map-line">
      {jumps === null ? 'No gates lead there.' : `${jumps} ${jumps === 1 ? 'jump' : 'jumps'} away`}
    </p>
  );
}

const ROLES = {
  staging: 'Staging system of an incursion',
  vanguard: 'Vanguard of an incursion',
  assault: 'Assault of an incursion',
  headquarters: 'Headquarters of an incursion',
} as const;

function Roles({ space, solarSystemId }: { space: Space; solarSystemId: number }) {
  const roles = space.incursions.flatMap(({ systems }) =>
    systems.filter((one) => one.solarSystemId === solarSystemId),
  );
  return roles.map(({ role }) => (
    <p key={role} className="map-line map-alarm">
      {ROLES[role]}
    </p>
  ));
}

/** What everybody sees who is in the system. */
function OthersStructures({ own }: { own: readonly SeenStructure[] }) {
  const { client } = useGame();
  const { data, reload } = useReading('structures here', () =>
    client.call('structures.list-in-system', {}),
  );
  useResults('structures.', reload);
  const ownIds = new Set(own.map(({ structureId }) => structureId));
  const others = (data ?? []).filter(({ structureId }) => !ownIds.has(structureId));
  return <Structures title="Structures of others" structures={others} />;
}

interface StructuresProps {
  title: string;
  structures: readonly SeenStructure[];
}

function Structures({ title, structures }: StructuresProps) {
  const now = useNow(1_000);
  if (structures.length === 0) return null;
  return (
    <>
      <h3 className="eyebrow">{title}</h3>
      <ul aria-label={`${title} here`}>
        {structures.map(({ structureId, name, state, stateUntil }) => (
          <li key={structureId} className="map-thing">
            <b>{name}</b>
            <span>
              {state.replaceAll('-', ' ')}
              {stateUntil !== null && (
                <time
                  title={formatMoment(stateUntil)}
                  dateTime={new Date(stateUntil).toISOString()}
                >
                  {' '}
                  for {formatDuration(stateUntil - now)}
                </time>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
