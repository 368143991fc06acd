// What lies in a can or wreck, and in the own cargo, as far as the pilot may know.
import { useCallback, useEffect, useState } from 'react';
import type { DebrisContents } from '#protocol/debris.ts';
import { RefusalError } from '../../sdk/index.ts';
import { useGame } from '../state/game-context.ts';
import { toProblem, type Problem } from '../state/problem.ts';
import { useReading } from '../state/use-reading.ts';

export type CanView =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly contents: DebrisContents }
  /** Another's; `hasPassword` where one would open it. */
  | { readonly kind: 'locked'; readonly hasPassword: boolean }
  | { readonly kind: 'shut'; readonly problem: Problem };

/** Looks in, and again whenever it is asked to. */
export function useCan(debrisId: number): { view: CanView; look: () => Promise<void> } {
  const { client } = useGame();
  const [view, setView] = useState<CanView>({ kind: 'opening' });
  const look = useCallback(async () => {
    const seen = await client
      .call('space.open-can', { debrisId })
      .then((contents): CanView => ({ kind: 'open', contents }), viewOfRefusal);
    setView(seen);
  }, [client, debrisId]);
  useEffect(() => void look(), [look]);
  return { view, look };
}

function viewOfRefusal(error: unknown): CanView {
  if (error instanceof RefusalError && error.code === 'CAN_LOCKED') {
    return { kind: 'locked', hasPassword: error.details.hasPassword === true };
  }
  return { kind: 'shut', problem: toProblem(error) };
}

export function useCargo(shipId: number) {
  const { client } = useGame();
  return useReading(`cargo ${shipId}`, async () => {
    const place = { locationId: shipId, flag: 'cargo' as const };
    const [items, room] = await Promise.all([
      client.call('inventory.list-items', place),
      client.call('inventory.get-capacity', place),
    ]);
    return { items, bay: { flag: place.flag, ...room } };
  });
}
