// Tells everybody concerned how an incursion goes on: who is docked where it is, and who has fought
// against it. A crowd is told in parts, each in a transaction of its own.
import { run } from '#entities/sql.ts';
import type { IncursionEnd, IncursionEnded, IncursionNews } from '#protocol/incursions.ts';
import { tell } from '#queues/results/results.ts';
import type { Tx } from '#queues/runtime.ts';
import { announce, type Announcement } from '#queues/incursions.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { armAll } from '#queues/timers/timers.ts';
import { constellations, solarSystems, stations } from '../universe/index.ts';
import type { Incursion } from './hold.ts';
import { findConcerned, forgetParticipants } from './incursions.queries.ts';

/** Told in one transaction. */
const MAX_TOLD = 500;
const ENDED = 'incursions.ended';

export interface Ending {
  readonly incursion: Incursion;
  readonly at: Date;
  readonly reason: IncursionEnd;
}

/** @param at when they came into their states */
export async function announceStates(
  tx: Tx,
  incursions: readonly Incursion[],
  at: Date,
): Promise<void> {
  const places = await constellations(tx);
  const announcements = incursions.map((incursion) => {
    const { incursionId, constellationId, influence, stagingSystemId, state } = incursion;
    const until = incursion.stateUntil.getTime();
    const constellationName = places.get(constellationId)?.name ?? '';
    const body: IncursionNews = {
      ...{ incursionId, constellationId, constellationName, influence, stagingSystemId, until },
    };
    return { incursionId, kind: `incursions.${state}`, body, afterCharacterId: 0 };
  });
  await armAnnouncements(tx, announcements, at);
}

export async function announceEnd(tx: Tx, { incursion, at, reason }: Ending): Promise<void> {
  const { incursionId, constellationId } = incursion;
  const constellationName = (await constellations(tx)).get(constellationId)?.name ?? '';
  const body: IncursionEnded = { incursionId, constellationId, constellationName, reason };
  await armAnnouncements(tx, [{ incursionId, kind: ENDED, body, afterCharacterId: 0 }], at);
}

async function armAnnouncements(
  tx: Tx,
  announcements: readonly Announcement[],
  dueAt: Date,
): Promise<void> {
  const firings = announcements.map((payload) => ({
    ...{ key: `${payload.incursionId} ${payload.kind}`, dueAt, payload },
  }));
  await armAll(tx, announce, firings);
}

/** Tells the next part of those concerned; the last part of the end forgets who took part. */
export async function fireAnnounce(
  tx: Tx,
  firings: readonly Firing<Announcement>[],
): Promise<void> {
  for (const { payload, dueAt } of firings) {
    const { incursionId, kind, body } = payload;
    const characterIds = await concernedOf(tx, payload);
    await tell(
      tx,
      characterIds.map((characterId) => ({ characterId, kind, body, at: dueAt })),
    );
    const afterCharacterId = characterIds.at(-1);
    if (afterCharacterId !== undefined && characterIds.length === MAX_TOLD) {
      await armAnnouncements(tx, [{ ...payload, afterCharacterId }], dueAt);
    } else if (kind === ENDED) await run(tx.manager, forgetParticipants, { incursionId });
  }
}

async function concernedOf(tx: Tx, { body, ...announcement }: Announcement): Promise<number[]> {
  const { incursionId, afterCharacterId } = announcement;
  const isNear = (place: { constellationId: number }): boolean =>
    place.constellationId === body.constellationId;
  const nearStations = [...(await stations(tx)).values()].filter(isNear);
  const nearSystems = [...(await solarSystems(tx)).values()].filter(isNear);
  const rows = await run(tx.manager, findConcerned, {
    ...{ incursionId, afterCharacterId, limit: MAX_TOLD },
    stationIds: nearStations.map(({ stationId }) => stationId),
    solarSystemIds: nearSystems.map(({ solarSystemId }) => solarSystemId),
  });
  return rows.map(({ characterId }) => characterId);
}
