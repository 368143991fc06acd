// This project: batches in which claim, effect, re-arming, results and completion commit together.
import { fireFinishLevel } from '#features/skills/index.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { finishLevel } from '#queues/skills.ts';
import { armAll } from '#queues/timers/timers.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import type { FirstLevel } from '../seed.ts';
import { Countdown, type Contestant } from './contestant.ts';

const ARM_CHUNK = 5_000;
/** Transactions under way at once: one a core. */
const ARM_LANES = 2;

/** Arms in transactions of thousands, as a feature would arm a whole universe. */
export async function armInBulk(runtime: Runtime, levels: readonly FirstLevel[]): Promise<void> {
  let from = 0;
  const lane = async (): Promise<void> => {
    while (from < levels.length) {
      const chunk = levels.slice(from, (from += ARM_CHUNK));
      const firings = chunk.map(({ characterId, dueAt }) => ({
        key: String(characterId),
        dueAt,
        payload: { skillTypeId: 3301, level: 1 },
      }));
      await transact(runtime, (tx) => armAll(tx, finishLevel, firings));
    }
  };
  await Promise.all(Array.from({ length: ARM_LANES }, lane));
}

export function ephemeris(runtime: Runtime, pilots: number): Contestant {
  const countdown = new Countdown();
  const worker = new TimerWorker(runtime, finishLevel, fireFinishLevel, {
    onFired: (_timer, lateness) => countdown.count(lateness.length),
  });
  return {
    name: 'ephemeris',
    pilots,
    arm: (levels) => armInBulk(runtime, levels),
    async fire(total) {
      countdown.expect(total);
      worker.start();
      await countdown.done;
    },
    close: () => worker.stop(),
  };
}
