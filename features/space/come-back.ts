// A pilot who logged off in space comes back: the ship appears where it vanished.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { sendSignal } from '#queues/signals.ts';
import { bringBack } from './space.queries.ts';

export async function comeBack(tx: Tx, pilotId: number): Promise<void> {
  const [ship] = await run(tx.manager, bringBack, { pilotId });
  if (ship) await sendSignal(tx, { kind: 'arrived', ...ship });
}
