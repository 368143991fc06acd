// Somebody who looks at the market: reads pages of a book one after the other, as a process of its
// own, and tells how long each took once it is told to stop.
import { openBenchRuntime } from '../universe.ts';
import { giver, pick } from './give.ts';

/** What is read, and by whom. */
export interface Reading {
  readonly accountId: number;
  readonly characterId: number;
  readonly regionId: number;
  readonly typeIds: readonly number[];
}

const PAUSE_MS = 20;

const [databaseUrl = ''] = process.argv.slice(2);
const runtime = await openBenchRuntime(databaseUrl);
const durationsMs: number[] = [];
let isOver = false;

async function read({ accountId, characterId, regionId, typeIds }: Reading): Promise<void> {
  const give = giver(runtime, accountId);
  while (!isOver) {
    const startedAt = performance.now();
    await give(characterId, 'market.get-book', { regionId, typeId: pick(typeIds), side: 'sell' });
    durationsMs.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

process.once('message', (reading: Reading) => {
  process.once('message', () => {
    isOver = true;
  });
  void read(reading)
    .then(() => new Promise((resolve) => process.send?.({ durationsMs }, resolve)))
    .then(() => runtime.close());
});
process.send?.('ready');
