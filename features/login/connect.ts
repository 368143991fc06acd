// `login.connect`: to the server that holds the character's place, with a seat and a token. Of a
// server that died under hundreds of pilots all come back at once: their seats are taken together.
import { implementPreparedBatch, type BatchedCall } from '#features/command.ts';
import { connect, type Destination } from '#protocol/login.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Runtime, Tx } from '#queues/runtime.ts';
import { placesOf } from '../characters/index.ts';
import {
  closing,
  destinationOf,
  findPlace,
  holdServers,
  type OwnedPlace,
  type PlaceKind,
} from '../cluster/index.ts';
import { takeSeats } from '../sessions/index.ts';
import { comeBack } from '../space/index.ts';

/** Where a pilot was when a server for it was found. */
interface Way {
  readonly kind: PlaceKind;
  readonly place: OwnedPlace;
}

type Call = BatchedCall<typeof connect, Way>;

async function findWay(runtime: Runtime, characterId: number): Promise<Way | Refusal> {
  const isClosing = await closing(runtime);
  if (isClosing) return isClosing;
  const at = (await placesOf(runtime.dataSource.manager, [characterId])).get(characterId);
  if (!at) throw new Error(`the character ${characterId} is nowhere`);
  const place = await findPlace(runtime, at.kind, at.placeId);
  return isRefusal(place) ? place : { kind: at.kind, place };
}

async function connectAll(
  tx: Tx,
  calls: readonly Call[],
): Promise<readonly (Destination | Refusal)[]> {
  const open = await whoseWayIsOpen(tx, calls);
  // A seat that a crash forgets costs its pilot one more login: not worth a wait for the disk.
  await tx.manager.query('SET LOCAL synchronous_commit TO off');
  const seats = await takeSeats(tx, open.map(takerOf));
  const outcomes = new Map(open.map((call, index) => [call, seats[index]]));
  const back = open.filter(
    (call) => call.prepared.kind === 'grid' && !isRefusal(outcomes.get(call)),
  );
  await comeBack(
    tx,
    back.map(({ caller }) => caller.characterId),
  );
  return calls.map((call) => {
    const seat = outcomes.get(call) ?? refuse('OVERLOADED');
    const { kind, place } = call.prepared;
    return isRefusal(seat) ? seat : destinationOf(tx.runtime, kind, place, seat);
  });
}

/**
 * Others went on while a server was found, or it is no more, or another one by now: their clients
 * ask again.
 */
async function whoseWayIsOpen(tx: Tx, calls: readonly Call[]): Promise<Call[]> {
  const at = await placesOf(
    tx.manager,
    calls.map(({ caller }) => caller.characterId),
  );
  const isHeld = await holdServers(
    tx,
    calls.map(({ prepared }) => prepared.place),
  );
  return calls.filter(({ caller, prepared: { kind, place } }) => {
    const now = at.get(caller.characterId);
    return now?.kind === kind && now.placeId === place.placeId && isHeld(place);
  });
}

const takerOf = ({ caller, input, prepared }: Call) => {
  const { characterId, sessionId } = caller;
  const { serverId, placeId } = prepared.place;
  return { characterId, sessionId, serverId, placeId, takeOver: input.takeOver };
};

export const connectCommand = implementPreparedBatch(
  connect,
  (runtime, { characterId }) => findWay(runtime, characterId),
  connectAll,
);
