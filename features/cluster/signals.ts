// What processes of the cluster tell each other at once: it leaves with the commit, and may be lost.
// Nothing is owed to a signal: whoever waits for one looks for itself, too.
import { z } from 'zod';
import { run } from '#entities/sql.ts';
import { listen, type Listener } from '#queues/listener.ts';
import type { Runtime, Tx } from '#queues/runtime.ts';
import { signal as send } from './cluster.queries.ts';

const Id = z.int().positive();

const Signal = z.discriminatedUnion('kind', [
  /** A server is to open a place. */
  z.strictObject({ kind: z.literal('taken'), serverId: Id, placeId: Id }),
  /** A place is open. */
  z.strictObject({ kind: z.literal('opened'), placeId: Id }),
  /** A server says for the first time that it lives. */
  z.strictObject({ kind: z.literal('registered'), serverId: Id }),
  /** A pilot comes to a place, from another server or out of a station. */
  z.strictObject({ kind: z.literal('arrived'), placeId: Id, characterId: Id }),
  /** What everybody who is connected is to hear. */
  z.strictObject({ kind: z.literal('announced'), text: z.string().max(500) }),
]);
export type Signal = z.infer<typeof Signal>;

const CHANNEL = 'cluster';

/** Tells all processes, if and when the transaction commits. */
export async function signal(tx: Tx, told: Signal): Promise<void> {
  await run(tx.manager, send, { payload: JSON.stringify(told) });
}

/** `onGap` runs when signals may have been lost. */
export function hearSignals(
  runtime: Runtime,
  onSignal: (told: Signal) => void,
  onGap: () => void,
): Promise<Listener> {
  const hear = (_channel: string, payload: string): void => {
    const told = Signal.safeParse(JSON.parse(payload));
    // A newer version of the server may tell what this one does not know.
    if (told.success) onSignal(told.data);
  };
  return listen(runtime.databaseUrl, [CHANNEL], hear, onGap);
}
