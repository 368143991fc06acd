// Seats: a pilot is played by one session, on one server at a time. The fencing number of a seat
// grows with each hand-over; who has an older one speaks for nobody.
import { run } from '#entities/sql.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Runtime, Tx } from '#queues/runtime.ts';
import type { SessionCaller } from './authenticate.ts';
import * as sql from './sessions.queries.ts';

/** A pilot's seat, by its fencing number. */
export interface Seat {
  readonly characterId: number;
  readonly fence: number;
}

/** Where there is a seat. */
export interface SeatPlace {
  readonly serverId: number;
  readonly placeId: number;
}

/** Who is to have a seat. */
export interface Taker extends SeatPlace {
  readonly characterId: number;
  readonly sessionId: number;
  /** Whether another session has to give way that is connected. */
  readonly takeOver: boolean;
}

/** Another server, or another session, has the seat by now. */
class SeatLostError extends Error {
  override name = 'SeatLostError';
  constructor({ characterId, fence }: Seat) {
    super(`the seat ${fence} of the character ${characterId} is lost`);
  }
}

/**
 * A seat for each, in their order; of several for one character, the last one keeps it. Refused
 * where another session has it, which is connected, unless it is to be taken over.
 */
export async function takeSeats(
  tx: Tx,
  takers: readonly Taker[],
): Promise<readonly (Seat | Refusal)[]> {
  const fences = new Map<Taker, number>();
  for (let rest = takers; rest.length > 0;) {
    // A statement gives a seat once.
    const first = new Map(rest.toReversed().map((taker) => [taker.characterId, taker]));
    const turn = [...first.values()];
    for (const { characterId, fence } of await takeOnce(tx, turn)) {
      fences.set(first.get(characterId) as Taker, fence);
    }
    rest = rest.filter((taker) => first.get(taker.characterId) !== taker);
  }
  return takers.map((taker) => {
    const { characterId } = taker;
    const fence = fences.get(taker);
    return fence === undefined
      ? refuse('LOGGED_IN_ELSEWHERE', { characterId })
      : { characterId, fence };
  });
}

/** As takeSeats, for one. */
export async function takeSeat(tx: Tx, taker: Taker): Promise<Seat | Refusal> {
  const [seat] = await takeSeats(tx, [taker]);
  if (!seat) throw new Error('a seat was neither given nor refused');
  return seat;
}

const takeOnce = (tx: Tx, takers: readonly Taker[]) =>
  run(tx.manager, sql.takeSeats, {
    characterIds: takers.map(({ characterId }) => characterId),
    sessionIds: takers.map(({ sessionId }) => sessionId),
    serverIds: takers.map(({ serverId }) => serverId),
    placeIds: takers.map(({ placeId }) => placeId),
    takenOver: takers.filter(({ takeOver }) => takeOver).map(({ characterId }) => characterId),
    now: tx.now,
  });

/**
 * Hands the pilot over to a place, as it may be of another server.
 * @throws SeatLostError
 */
export async function moveSeat(tx: Tx, seat: Seat, to: SeatPlace): Promise<Seat> {
  const { characterId, fence } = seat;
  const { serverId, placeId } = to;
  const params = { characterId, fence, serverId, placeId, now: tx.now };
  const [moved] = await run(tx.manager, sql.moveSeat, params);
  if (!moved) throw new SeatLostError(seat);
  return { characterId, ...moved };
}

/** The seat that a session has in whatever server; undefined where it has none. */
export async function seatOf(
  tx: Tx,
  { characterId, sessionId }: { readonly characterId: number; readonly sessionId: number },
): Promise<Seat | undefined> {
  const [seat] = await run(tx.manager, sql.lockSeat, { characterId });
  return seat?.sessionId === sessionId ? { characterId, fence: seat.fence } : undefined;
}

/** Nobody is connected to it any more; another session may take it. */
export async function loseSeat(runtime: Runtime, seat: Seat): Promise<void> {
  const now = new Date(runtime.clock.now());
  const { characterId, fence } = seat;
  await run(runtime.dataSource.manager, sql.loseSeat, { characterId, fence, now });
}

/** The pilot is logged out. */
export async function leaveSeat(runtime: Runtime, { characterId, fence }: Seat): Promise<void> {
  await run(runtime.dataSource.manager, sql.leaveSeat, { characterId, fence });
}

/** Whose seat it is, and what may be done from it. */
export interface SeatedCaller extends SessionCaller {
  readonly characterId: number;
  readonly placeId: number;
  readonly fence: number;
}

/** Those of the seats that are in this server, of sessions that live, of accounts that are free. */
export async function findSeated(
  runtime: Runtime,
  serverId: number,
  fences: readonly number[],
): Promise<Omit<SeatedCaller, 'address'>[]> {
  const now = new Date(runtime.clock.now());
  return run(runtime.dataSource.manager, sql.findSeated, { serverId, fences: [...fences], now });
}
