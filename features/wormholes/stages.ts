// Wormholes age: each stage of their life begins at its moment, and those who used them hear of it.
import { nullable, run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { armAll } from '#queues/timers/timers.ts';
import { changeStage } from '#queues/wormholes.ts';
import { lockRows, type HeldWormhole } from './hold.ts';
import { lifeStageAt } from './rules.ts';
import { tellUsers, type WormholeNews } from './tell.ts';
import { writeStages } from './wormholes.queries.ts';

export async function fireChangeStage(tx: Tx, firings: readonly Firing[]): Promise<void> {
  const dueAts = new Map(firings.map(({ key, dueAt }) => [Number(key), dueAt]));
  const wormholes = await lockRows(tx, [...dueAts.keys()]);
  const aged = wormholes.flatMap((wormhole) => {
    const at = dueAts.get(wormhole.wormholeId);
    if (at?.getTime() !== wormhole.stageChangesAt?.getTime() || !at) return [];
    const { stage, endsAt } = lifeStageAt(wormhole, at);
    return [{ wormhole: { ...wormhole, lifeStage: stage }, endsAt, at }];
  });
  await run(tx.manager, writeStages, {
    wormholeIds: aged.map(({ wormhole }) => wormhole.wormholeId),
    lifeStages: aged.map(({ wormhole }) => wormhole.lifeStage),
    stageChangesAts: nullable(aged.map(({ endsAt }) => endsAt)),
  });
  const next = aged.flatMap(({ wormhole, endsAt: dueAt }) =>
    dueAt ? [{ key: String(wormhole.wormholeId), dueAt, payload: {} }] : [],
  );
  await armAll(tx, changeStage, next);
  await tellUsers(
    tx,
    aged.map(({ wormhole, at }) => stageNews(wormhole, at)),
  );
}

export function stageNews(wormhole: HeldWormhole, at: Date): WormholeNews {
  const { wormholeId, nearSystemId, farSystemId, massStage, lifeStage } = wormhole;
  const body = { wormholeId, nearSystemId, farSystemId, massStage, lifeStage };
  return { wormholeId, kind: 'wormholes.stage-changed', body, at };
}
