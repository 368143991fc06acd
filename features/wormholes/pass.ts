// Ships pass wormholes: many passages in one transaction, in their order. Each takes its mass; the
// one that takes the last of it still gets through, and the wormhole collapses behind it.
import { nullable, run } from '#entities/sql.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { MassStage, WormholeSide } from '#protocol/wormholes.ts';
import type { Tx } from '#queues/runtime.ts';
import { collapse } from './collapse.ts';
import { holdWormholes, type HeldWormhole } from './hold.ts';
import { revealWormholes } from './open.ts';
import { massLeftAt, massStageOf, polarisedUntil, type Polarity } from './rules.ts';
import { stageNews } from './stages.ts';
import { tellUsers } from './tell.ts';
import { readPolarities, writeMasses, writePolarities } from './wormholes.queries.ts';

export interface Passage {
  readonly wormholeId: number;
  readonly characterId: number;
  readonly shipMassKg: number;
  /** Where the ship comes from. */
  readonly side: WormholeSide;
}

interface Passed {
  readonly wormholeId: number;
  readonly toSystemId: number;
  /** Null where the passage was its last. */
  readonly massStage: MassStage | null;
}

/** A wormhole while ships pass it. */
interface Traffic {
  readonly wormhole: HeldWormhole;
  massLeftKg: number;
  isFound: boolean;
  isPassed: boolean;
}

/** Polarities by wormhole and pilot; what is new is marked. */
type Polarities = Map<string, Polarity & { readonly of: Passage; readonly isNew: boolean }>;

const polarityKey = ({ wormholeId, characterId }: Omit<Passage, 'shipMassKg' | 'side'>): string =>
  `${wormholeId} ${characterId}`;

/** Answers an outcome for each passage, in their order. */
export async function passWormholes(
  tx: Tx,
  passages: readonly Passage[],
): Promise<(Passed | Refusal)[]> {
  const wormholeIds = [...new Set(passages.map(({ wormholeId }) => wormholeId))];
  const { wormholes, standing } = await holdWormholes(tx, wormholeIds);
  const traffic = new Map(
    wormholes.map((wormhole): [number, Traffic] => [
      wormhole.wormholeId,
      {
        wormhole,
        massLeftKg: massLeftAt(wormhole, tx.now),
        isFound: wormhole.farSiteId !== null,
        isPassed: false,
      },
    ]),
  );
  const polarities = await readAll(tx, passages);
  const outcomes = passages.map((passage) => pass(traffic, polarities, passage, tx.now));
  const passed = [...traffic.values()].filter(({ isPassed }) => isPassed);
  await writePassages(tx, passed, polarities);
  const [open, spent] = partition(passed, ({ massLeftKg }) => massLeftKg > 0);
  const at = tx.now;
  await revealWormholes(
    tx,
    open.map(({ wormhole }) => wormhole),
    standing,
  );
  await collapse(
    tx,
    spent.map(({ wormhole }) => ({ wormhole, cause: 'mass', at })),
    standing,
  );
  return outcomes;
}

function pass(
  traffic: ReadonlyMap<number, Traffic>,
  polarities: Polarities,
  passage: Passage,
  at: Date,
): Passed | Refusal {
  const { wormholeId, characterId, shipMassKg, side } = passage;
  const found = traffic.get(wormholeId);
  // Nobody is at a far side that has not appeared.
  const isThere = side === 'near' || found?.isFound;
  if (!found || !isThere || found.massLeftKg <= 0)
    return refuse('NO_SUCH_WORMHOLE', { wormholeId });
  const { jumpMassKg, nearSystemId, farSystemId, totalMassKg, collapsesAt } = found.wormhole;
  // Its end may be due, and not fired yet.
  if (collapsesAt <= at) return refuse('NO_SUCH_WORMHOLE', { wormholeId });
  if (shipMassKg > jumpMassKg) return refuse('SHIP_TOO_HEAVY', { jumpMassKg });
  const polarity = polarities.get(polarityKey(passage));
  const until = polarisedUntil(polarity, at);
  if (until) return refuse('POLARISED', { characterId, until: until.getTime() });
  const passedBeforeAt = polarity?.passedAt ?? null;
  // Who waited for a lock may have begun before the one that held it.
  const passedAt = passedBeforeAt && passedBeforeAt > at ? passedBeforeAt : at;
  polarities.set(polarityKey(passage), { of: passage, passedAt, passedBeforeAt, isNew: true });
  found.massLeftKg -= shipMassKg;
  found.isPassed = found.isFound = true;
  return {
    wormholeId,
    toSystemId: side === 'near' ? farSystemId : nearSystemId,
    massStage: found.massLeftKg > 0 ? massStageOf(found.massLeftKg, totalMassKg) : null,
  };
}

async function readAll(tx: Tx, passages: readonly Passage[]): Promise<Polarities> {
  const rows = await run(tx.manager, readPolarities, {
    wormholeIds: passages.map(({ wormholeId }) => wormholeId),
    characterIds: passages.map(({ characterId }) => characterId),
  });
  const known = new Map(passages.map((passage) => [polarityKey(passage), passage]));
  return new Map(
    rows.flatMap(({ wormholeId, characterId, passedAt, passedBeforeAt }) => {
      const key = polarityKey({ wormholeId, characterId });
      const of = known.get(key);
      return of ? [[key, { of, passedAt, passedBeforeAt, isNew: false }]] : [];
    }),
  );
}

/** Those whose last mass is taken keep their row as it was until they collapse. */
async function writePassages(
  tx: Tx,
  passed: readonly Traffic[],
  polarities: Polarities,
): Promise<void> {
  if (passed.length === 0) return;
  const used = [...polarities.values()].filter(({ isNew }) => isNew);
  await run(tx.manager, writePolarities, {
    wormholeIds: used.map(({ of }) => of.wormholeId),
    characterIds: used.map(({ of }) => of.characterId),
    passedAts: used.map(({ passedAt }) => passedAt),
    passedBeforeAts: nullable(used.map(({ passedBeforeAt }) => passedBeforeAt)),
  });
  const left = passed
    .filter(({ massLeftKg }) => massLeftKg > 0)
    .map(({ wormhole, massLeftKg }) => {
      const massStage = massStageOf(massLeftKg, wormhole.totalMassKg);
      return { wormhole: { ...wormhole, massStage }, before: wormhole.massStage, massLeftKg };
    });
  await run(tx.manager, writeMasses, {
    wormholeIds: left.map(({ wormhole }) => wormhole.wormholeId),
    massesLeftKg: left.map(({ massLeftKg }) => massLeftKg),
    massStages: left.map(({ wormhole }) => wormhole.massStage),
    at: tx.now,
  });
  const changed = left.filter(({ wormhole, before }) => wormhole.massStage !== before);
  await tellUsers(
    tx,
    changed.map(({ wormhole }) => stageNews(wormhole, tx.now)),
  );
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
