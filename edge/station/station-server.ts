// Stations: whoever is docked there is connected here, with all commands of the registry.
import type { Runtime } from '#queues/runtime.ts';
import { PlaceServer, UdpFront } from '#features/serving/index.ts';

/** @param retire ends the process */
export async function startStationServer(
  runtime: Runtime,
  name: string,
  retire: (reason: string) => void,
): Promise<PlaceServer> {
  const docked = new Map<number, number>();
  const count = (placeId: number, by: number): void => {
    docked.set(placeId, (docked.get(placeId) ?? 0) + by);
  };
  const front = new UdpFront(runtime, {
    kind: 'station',
    name,
    admits: (placeId) => server.lease(placeId) !== undefined,
    onJoin: ({ pilot }) => count(pilot.placeId, 1),
    onLeave: ({ pilot }) => count(pilot.placeId, -1),
  });
  const server: PlaceServer = new PlaceServer(
    runtime,
    front,
    {
      take: () => Promise.resolve(),
      drop: ({ placeId }) => void docked.delete(placeId),
      isIdle: ({ placeId }) => !docked.get(placeId),
      load: () => 0,
    },
    retire,
  );
  await server.start();
  return server;
}
