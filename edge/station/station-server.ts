// Stations: whoever is docked there is connected here, with all commands of the registry.
import type { Runtime } from '#queues/runtime.ts';
import { leaveSeat, type Seat } from '#features/sessions/index.ts';
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
  const logOut = ({ characterId, fence }: Seat): void => {
    runtime.log.info({ characterId }, 'disconnected while docked: logged out');
    leaveSeat(runtime, { characterId, fence }).catch((error: unknown) =>
      runtime.log.warn({ err: error }, 'a seat could not be left'),
    );
  };
  const front = new UdpFront(runtime, {
    kind: 'station',
    name,
    admits: (placeId) => server.lease(placeId) !== undefined,
    onJoin: ({ pilot }) => count(pilot.placeId, 1),
    onLeave: ({ pilot, isHandedOver }) => {
      count(pilot.placeId, -1);
      if (!isHandedOver) logOut(pilot);
    },
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
