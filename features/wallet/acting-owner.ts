// Whose wallet a character may use is for the corporations to say, which themselves need a wallet.
import type { Tx } from '#queues/runtime.ts';

/**
 * The owner that a character acts for: itself, or the corporation that is named; undefined where it
 * may not act for that one.
 */
export type ActingOwner = (
  tx: Tx,
  characterId: number,
  corporationId: number | undefined,
) => Promise<number | undefined>;
