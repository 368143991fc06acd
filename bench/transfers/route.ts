// Whom the callers pay: most transfers meet on few accounts, as those of traders do.
import { FIRST_CHARACTER_ID } from '../seed.ts';

export const ACCOUNTS = 100_000;
const HOT_ACCOUNTS = ACCOUNTS / 100;
const HOT_SHARE = 0.8;

export interface Route {
  readonly fromId: number;
  readonly toId: number;
}

function somebody(): number {
  const range = Math.random() < HOT_SHARE ? HOT_ACCOUNTS : ACCOUNTS;
  return FIRST_CHARACTER_ID + Math.floor(Math.random() * range);
}

export function randomRoute(): Route {
  const fromId = somebody();
  for (;;) {
    const toId = somebody();
    if (toId !== fromId) return { fromId, toId };
  }
}
