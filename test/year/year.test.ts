// A few days of the year that `npm run simulate` lives, held against its invariants day by day.
import { expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { openDrivenWorld } from '../world.ts';
import { liveYear, type Year } from './year.ts';

const RANGE = 2 ** 31;
const LIMIT_MS = 120_000;

async function live(seed: number): Promise<Year> {
  const world = await openDrivenWorld({ timers: { batchSize: 2_000 } });
  const { runtime, clock } = world;
  const seeded = createRandom(seed);
  const random = (): number => seeded.between(0, RANGE - 1) / RANGE;
  try {
    return await liveYear({ ...runtime, random }, clock, { days: 8, pilots: 2_000, random });
  } finally {
    await world.close();
  }
}

it(
  'the same seed gives the same days, and another one others',
  async () => {
    const first = await live(1);
    expect(await live(1)).toEqual(first);
    expect((await live(2)).digest).not.toBe(first.digest);
  },
  LIMIT_MS,
);

it(
  'something of everything lives, and pilots meet incursions',
  async () => {
    const { censuses } = await live(3);
    const kinds = new Set(censuses.flatMap(({ counts }) => Object.keys(counts)));
    for (const kind of ['gas', 'static wormhole', 'incursion', 'encounter', 'debris']) {
      expect(kinds).toContain(kind);
    }
  },
  LIMIT_MS,
);
