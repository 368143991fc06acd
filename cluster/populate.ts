// Gives a database without a universe the starter universe.
import { createDataSource } from '#entities/data-source.ts';
import { importUniverse, starterFolder, universeStatus } from '#features/universe/index.ts';
import { systemClock } from '#queues/clock.ts';
import type { Say } from './prepare-database.ts';

/** What an import holds at once: its lock, and the rows that it reads and writes. */
const POOL_SIZE = 3;

/** An import that was interrupted goes on where it was. */
export async function populate(url: string, say: Say): Promise<void> {
  const dataSource = createDataSource({ url, poolSize: POOL_SIZE, name: 'ephemeris populate' });
  await dataSource.initialize();
  try {
    const { current } = await universeStatus(dataSource.manager);
    if (current) return;
    say('Importing the starter universe.');
    await importUniverse({ dataSource, clock: systemClock }, starterFolder);
  } finally {
    await dataSource.destroy();
  }
}
