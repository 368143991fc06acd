// `login.connect`: to the server that holds the character's place, with a seat and a token.
import { implementPrepared } from '#features/command.ts';
import { connect } from '#protocol/login.ts';
import { isRefusal, refuse } from '#protocol/refusals.ts';
import { transact } from '#queues/runtime.ts';
import { whereabouts } from '../characters/index.ts';
import { closing, destinationOf, findPlace, holdServer, type PlaceKind } from '../cluster/index.ts';
import { takeSeat } from '../sessions/index.ts';
import { comeBack } from '../space/index.ts';

export const connectCommand = implementPrepared(
  connect,
  async (runtime, { characterId }) => {
    const isClosing = await closing(runtime);
    if (isClosing) return isClosing;
    const { stationId, solarSystemId } = await transact(runtime, (tx) =>
      whereabouts(tx, characterId),
    );
    const kind: PlaceKind = stationId === null ? 'grid' : 'station';
    const place = await findPlace(runtime, kind, stationId ?? solarSystemId);
    return isRefusal(place) ? place : { kind, place };
  },
  async (tx, { characterId, sessionId }, { takeOver }, { kind, place }) => {
    const { stationId, solarSystemId } = await whereabouts(tx, characterId);
    // It went on while a server was found: the client asks again.
    if ((stationId ?? solarSystemId) !== place.placeId) return refuse('OVERLOADED');
    // It is no more, or another one by now.
    if (!(await holdServer(tx, place))) return refuse('OVERLOADED');
    // A seat that a crash forgets costs its pilot one more login: not worth a wait for the disk.
    await tx.manager.query('SET LOCAL synchronous_commit TO off');
    const seat = await takeSeat(tx, { ...place, characterId, sessionId }, takeOver);
    if (isRefusal(seat)) return seat;
    if (kind === 'grid') await comeBack(tx, characterId);
    return destinationOf(tx.runtime, kind, place, seat);
  },
);
