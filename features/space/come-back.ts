// Pilots who logged off in space come back: their ships appear where they vanished.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { sendSignals } from '#queues/signals.ts';
import { bringBack } from './space.queries.ts';

export async function comeBack(tx: Tx, pilotIds: readonly number[]): Promise<void> {
  if (pilotIds.length === 0) return;
  const ships = await run(tx.manager, bringBack, { pilotIds: [...pilotIds] });
  await sendSignals(
    tx,
    ships.map((ship) => ({ kind: 'arrived', ...ship })),
  );
}
