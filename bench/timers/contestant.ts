// What every contestant does: each firing levels a pilot up, notifies it, and arms its next level.
import { run } from '#entities/sql.ts';
import { announce } from '#features/skills/finish-levels.ts';
import { finishLevels } from '#features/skills/skills.queries.ts';
import type { Tx } from '#queues/runtime.ts';
import type { FirstLevel } from '../seed.ts';

export interface Contestant {
  readonly name: string;
  /** Levels fired; fewer for those that would take long. */
  readonly pilots: number;
  /** Arms the first levels, before the clock runs. */
  arm(levels: readonly FirstLevel[]): Promise<void>;
  /** Fires until so many levels are trained. */
  fire(total: number): Promise<void>;
  close(): Promise<void>;
}

export const LEVELS_PER_PILOT = 4;

/** The effect, the same statements for all; answers the next levels, for the caller to arm. */
export async function levelUp(tx: Tx, due: readonly FirstLevel[]): Promise<FirstLevel[]> {
  const finished = await run(tx.manager, finishLevels, {
    characterIds: due.map(({ characterId }) => characterId),
    dueAts: due.map(({ dueAt }) => dueAt),
  });
  await announce(tx, finished);
  return finished.flatMap(({ characterId, nextFinishAt }) =>
    nextFinishAt ? [{ characterId, dueAt: nextFinishAt }] : [],
  );
}

/** Resolves when so many firings have been counted. */
export class Countdown {
  readonly done: Promise<void>;
  #left = 0;
  #resolve: () => void = () => undefined;

  constructor() {
    this.done = new Promise((resolve) => (this.#resolve = resolve));
  }

  expect(total: number): void {
    this.#left = total;
  }

  count(fired = 1): void {
    this.#left -= fired;
    if (this.#left <= 0) this.#resolve();
  }
}
