// Holds the economy, and what lives by itself, against their invariants again and again while they
// are played and killed.
import type { DataSource } from 'typeorm';
import { brokenInvariants } from '../economy/invariants/index.ts';
import { brokenWhileLiving } from '../year/invariants.ts';

const PAUSE_MS = 1_000;
const MAX_BROKEN = 20;

export interface Samples {
  /** Commits that were looked at. */
  taken: number;
  /** Samples that a crash of the database cut short. */
  cut: number;
  readonly broken: Set<string>;
  stop(): Promise<void>;
}

export function startSampling(dataSource: DataSource): Samples {
  let stopping = false;
  const samples: Samples = { taken: 0, cut: 0, broken: new Set(), stop: () => Promise.resolve() };
  const sample = async (): Promise<void> => {
    while (!stopping) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      try {
        const inEconomy = await brokenInvariants(dataSource, () => new Date());
        for (const line of [...inEconomy, ...(await brokenWhileLiving(dataSource))]) {
          if (samples.broken.size < MAX_BROKEN) samples.broken.add(line);
        }
        samples.taken += 1;
      } catch {
        samples.cut += 1;
      }
    }
  };
  const sampling = sample();
  samples.stop = async () => {
    stopping = true;
    await sampling;
  };
  return samples;
}
