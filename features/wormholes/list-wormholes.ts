// `wormholes.list` and `wormholes.survey`: wormholes of a system, for pilots there and for
// operators.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import {
  LifeStage,
  listWormholes,
  MassStage,
  surveyWormholes,
  type SeenWormhole,
  type SpaceBand,
  type Wormhole,
} from '#protocol/wormholes.ts';
import { whereabouts } from '../characters/index.ts';
import { solarSystem, wormholeSystems } from '../universe/index.ts';
import { EXIT_CODE } from './open.ts';
import { massLeftAt } from './rules.ts';
import { readSystem, type IReadSystemResult } from './wormholes.queries.ts';

export const listWormholesQuery = implement(listWormholes, async (tx, { characterId }) => {
  const { solarSystemId } = await whereabouts(tx, characterId);
  const systems = await wormholeSystems(tx);
  const bandOf = (id: number): SpaceBand => systems.get(id)?.band ?? 'null';
  const rows = await run(tx.manager, readSystem, { solarSystemId });
  return { solarSystemId, wormholes: rows.flatMap((row) => seenFrom(solarSystemId, row, bandOf)) };
});

export const surveyWormholesQuery = implement(surveyWormholes, async (tx, _caller, input) => {
  if (!(await solarSystem(tx, input.solarSystemId))) return refuse('NOT_FOUND', input);
  const rows = await run(tx.manager, readSystem, input);
  return rows.map((row) => toWormhole(row, tx.now));
});

/** Of one that nobody has found there is nothing to see. */
function seenFrom(
  solarSystemId: number,
  row: IReadSystemResult,
  bandOf: (solarSystemId: number) => SpaceBand,
): SeenWormhole[] {
  const { wormholeId, nearSystemId, farSystemId, nearSignature, farSignature, jumpMassKg } = row;
  if (farSignature === null) return [];
  const isNear = nearSystemId === solarSystemId;
  return [
    {
      wormholeId,
      signature: isNear ? nearSignature : farSignature,
      code: isNear ? row.code : EXIT_CODE,
      side: isNear ? 'near' : 'far',
      leadsTo: bandOf(isNear ? farSystemId : nearSystemId),
      jumpMassKg,
      massStage: MassStage.parse(row.massStage),
      lifeStage: LifeStage.parse(row.lifeStage),
    },
  ];
}

function toWormhole(row: IReadSystemResult, at: Date): Wormhole {
  return {
    wormholeId: row.wormholeId,
    code: row.code,
    isStatic: row.staticSlot !== null,
    nearSystemId: row.nearSystemId,
    farSystemId: row.farSystemId,
    nearSignature: row.nearSignature,
    farSignature: row.farSignature,
    jumpMassKg: row.jumpMassKg,
    totalMassKg: row.totalMassKg,
    massLeftKg: massLeftAt(row, at),
    massStage: MassStage.parse(row.massStage),
    lifeStage: LifeStage.parse(row.lifeStage),
    bornAt: row.bornAt.getTime(),
    collapsesAt: row.collapsesAt.getTime(),
  };
}
