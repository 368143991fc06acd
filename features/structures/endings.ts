// What becomes of structures that are gone, and of what lay in them.
import type { Tx } from '#queues/runtime.ts';
import { openContents } from '../inventory/index.ts';
import { packUp } from './pack-up.ts';
import type { Change, Structure } from './structure.ts';
import { wreck } from './wreck.ts';

export async function endStructures(tx: Tx, changes: readonly Change[]): Promise<void> {
  const ended = (state: Structure['state']): Structure[] =>
    changes.flatMap(({ before, after }) =>
      after.state === state && before.state !== state ? [after] : [],
    );
  const destroyed = ended('destroyed');
  const unanchored = ended('unanchored');
  if (destroyed.length + unanchored.length === 0) return;
  const ids = [...destroyed, ...unanchored].map(({ structureId }) => structureId);
  const contents = Map.groupBy(await openContents(tx, ids), ({ locationId }) => locationId);
  if (destroyed.length > 0) await wreck(tx, destroyed, contents);
  if (unanchored.length > 0) await packUp(tx, unanchored, contents);
}
