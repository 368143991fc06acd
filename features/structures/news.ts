// Who hears of a structure: its owner of all of it, its attackers of what they have brought about.
import { run } from '#entities/sql.ts';
import type { StructureNews, StructureNewsKind } from '#protocol/structures.ts';
import { tell, type News } from '#queues/results/results.ts';
import type { Tx } from '#queues/runtime.ts';
import { isAtRest, isOver } from './states.ts';
import { isWhole, type Change, type Structure } from './structure.ts';
import { findListeners, forgetAttackers, readAttackers } from './structures.queries.ts';

const FOR_ATTACKERS: ReadonlySet<StructureNewsKind> = new Set<StructureNewsKind>([
  'structures.reinforced',
  'structures.vulnerable',
  'structures.repaired',
  'structures.destroyed',
  'structures.unanchored',
]);

/** Tells everybody concerned, and forgets the attackers of what is whole again or gone. */
export async function announce(tx: Tx, changes: readonly Change[]): Promise<void> {
  const eventful = changes.filter(({ happened }) => happened.length > 0);
  if (eventful.length === 0) return;
  const structureIds = eventful.map(({ after }) => after.structureId);
  const ownerIds = [...new Set(eventful.map(({ after }) => after.ownerId))];
  const listeners = await run(tx.manager, findListeners, { ownerIds });
  const listenerOf = new Map(listeners.map(({ ownerId, characterId }) => [ownerId, characterId]));
  const attackers = await run(tx.manager, readAttackers, { structureIds });
  const siegeOf = Map.groupBy(attackers, ({ structureId }) => structureId);
  const over = eventful.filter(({ after }) => siegeOf.has(after.structureId) && isSiegeOver(after));
  if (over.length > 0) {
    await run(tx.manager, forgetAttackers, {
      structureIds: over.map(({ after }) => after.structureId),
    });
  }
  const news = eventful.flatMap((change) => {
    const { structureId, ownerId } = change.after;
    const listener = listenerOf.get(ownerId) ?? ownerId;
    // Who attacks what is his own hears of it once.
    const besiegers = (siegeOf.get(structureId) ?? []).filter(
      ({ characterId }) => characterId !== listener,
    );
    return [
      ...newsFor(change, listener, 'owner'),
      ...besiegers.flatMap(({ characterId }) => newsFor(change, characterId, 'attacker')),
    ];
  });
  await tell(tx, news);
}

const isSiegeOver = (after: Structure): boolean =>
  isOver(after.state) || (isAtRest(after.state) && isWhole(after));

function newsFor(
  { after, at, happened }: Change,
  characterId: number,
  role: StructureNews['role'],
): News[] {
  const { structureId, typeId, name, solarSystemId, state, stateUntil, fuelUntil } = after;
  const body: StructureNews = {
    structureId,
    typeId,
    name,
    solarSystemId,
    role,
    state,
    stateUntil: stateUntil?.getTime() ?? null,
    // How long a structure lasts on is nothing for those who attack it.
    fuelUntil: role === 'owner' ? (fuelUntil?.getTime() ?? null) : null,
  };
  return happened
    .filter((kind) => role === 'owner' || FOR_ATTACKERS.has(kind))
    .map((kind) => ({ characterId, kind, body, at }));
}
