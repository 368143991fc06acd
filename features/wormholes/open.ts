// Brings wormholes into the world: the near side with its signature, and the far side once somebody
// finds it. Who does so holds their constellations.
import { nullable, run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { armNew } from '#queues/timers/timers.ts';
import { changeStage, collapseWormhole } from '#queues/wormholes.ts';
import { spawnSites, type NewSite, type StandingSite } from '../sites/index.ts';
import type { WormholeType } from '../universe/index.ts';
import type { HeldWormhole } from './hold.ts';
import { drawTarget, drawTotalMassKg, lifeStageAt } from './rules.ts';
import { insertWormholes, revealFarSides } from './wormholes.queries.ts';

/** Under this code every far side is known. */
export const EXIT_CODE = 'K162';

export interface NewWormhole {
  readonly type: WormholeType;
  readonly nearSystemId: number;
  /** Null of one that wanders. */
  readonly staticSlot: number | null;
  readonly bornAt: Date;
}

const signatureOf = (
  solarSystemId: number,
  { code, signalStrength }: { code: string; signalStrength: number },
): NewSite => ({
  solarSystemId,
  kind: 'wormhole',
  siteTypeId: null,
  name: `Wormhole ${code}`,
  signalStrength,
  lifeMs: null,
});

/** @param standing what stands in their constellations, which the caller holds */
export async function openWormholes(
  tx: Tx,
  fresh: readonly NewWormhole[],
  standing: StandingSite[],
): Promise<void> {
  if (fresh.length === 0) return;
  const { random } = tx.runtime;
  const drawn = fresh.map((wormhole) => {
    const { type, nearSystemId, bornAt } = wormhole;
    const collapsesAt = new Date(bornAt.getTime() + type.lifeMs);
    return {
      ...wormhole,
      collapsesAt,
      farSystemId: drawTarget(random, type, nearSystemId),
      totalMassKg: drawTotalMassKg(random, type.totalMassKg),
      stageChangesAt: lifeStageAt({ bornAt, collapsesAt }, bornAt).endsAt,
    };
  });
  const signatures = drawn.map(({ type, nearSystemId }) => signatureOf(nearSystemId, type));
  const nearSiteIds = await spawnSites(tx, signatures, standing);
  const column = <T>(of: (wormhole: (typeof drawn)[number]) => T): T[] => drawn.map(of);
  const rows = await run(tx.manager, insertWormholes, {
    wormholeTypeIds: column(({ type }) => type.wormholeTypeId),
    codes: column(({ type }) => type.code),
    staticSlots: nullable(column(({ staticSlot }) => staticSlot)),
    nearSystemIds: column(({ nearSystemId }) => nearSystemId),
    farSystemIds: column(({ farSystemId }) => farSystemId),
    nearSiteIds,
    signalStrengths: column(({ type }) => type.signalStrength),
    jumpMassesKg: column(({ type }) => type.jumpMassKg),
    totalMassesKg: column(({ totalMassKg }) => totalMassKg),
    regenerationsKgPerS: column(({ type }) => type.regenerationKgPerS),
    bornAts: column(({ bornAt }) => bornAt),
    stageChangesAts: nullable(column(({ stageChangesAt }) => stageChangesAt)),
    collapsesAts: column(({ collapsesAt }) => collapsesAt),
  });
  const keys = rows.map(({ wormholeId }) => String(wormholeId));
  await armEnds(tx, keys, drawn);
}

async function armEnds(
  tx: Tx,
  keys: readonly string[],
  drawn: readonly { stageChangesAt: Date | null; collapsesAt: Date }[],
): Promise<void> {
  const payload = {};
  const stages = drawn.flatMap(({ stageChangesAt: dueAt }, index) =>
    dueAt ? [{ key: keys[index] as string, dueAt, payload }] : [],
  );
  await armNew(tx, changeStage, stages);
  const ends = drawn.map(({ collapsesAt: dueAt }, index) => {
    return { key: keys[index] as string, dueAt, payload };
  });
  await armNew(tx, collapseWormhole, ends);
}

/** The far sides appear of those that have none yet; their rows are locked. */
export async function revealWormholes(
  tx: Tx,
  wormholes: readonly HeldWormhole[],
  standing: StandingSite[],
): Promise<void> {
  const hidden = wormholes.filter(({ farSiteId }) => farSiteId === null);
  if (hidden.length === 0) return;
  const signatures = hidden.map(({ farSystemId, signalStrength }) =>
    signatureOf(farSystemId, { code: EXIT_CODE, signalStrength }),
  );
  const siteIds = await spawnSites(tx, signatures, standing);
  const wormholeIds = hidden.map(({ wormholeId }) => wormholeId);
  await run(tx.manager, revealFarSides, { wormholeIds, siteIds });
}
