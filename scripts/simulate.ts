// `npm run simulate -- --days 365 --seed 1`: a universe that lives by itself, in virtual time;
// shows how many of each kind there were, and writes a page with their curves.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import Table from 'cli-table3';
import { InvalidArgumentError, program } from 'commander';
import { TestClock } from 'pg-boss';
import { pino } from 'pino';
import { ConfigSchema } from '#config/index.ts';
import { createDatabase, startThrowawayServer } from '#entities/postgres/index.ts';
import { openRuntime } from '#queues/open-runtime.ts';
import { fillUniverse } from '#test/fill-universe.ts';
import { createRandom } from '#test/random.ts';
import type { Census } from '#test/year/census.ts';
import { plotCensuses } from '#test/year/plot.ts';
import { liveYear } from '#test/year/year.ts';
import { say } from './maintenance.ts';

const START = new Date('2040-01-01T00:00:00Z');
const RANGE = 2 ** 31;
const MONTH_DAYS = 30;
/** Of a timer; more than come due in a step. */
const FIRINGS_AT_ONCE = 2_000;

interface Options {
  readonly days: number;
  readonly seed: number;
  readonly pilots: number;
  readonly plot: string;
}

const whole = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('Expected 1 or more.');
  return value;
};

async function simulate({ days, seed, pilots, plot }: Options): Promise<void> {
  const server = await startThrowawayServer();
  try {
    const { censuses, digest } = await inUniverse(
      server.url('postgres'),
      server.url('year'),
      async (url) => {
        const seeded = createRandom(seed);
        const random = (): number => seeded.between(0, RANGE - 1) / RANGE;
        const clock = new TestClock(START);
        const log = pino({ level: 'error' });
        const options = { name: 'simulation', databaseUrl: url, log, clock, random };
        const config = ConfigSchema.parse({ timers: { batchSize: FIRINGS_AT_ONCE } });
        const runtime = await openRuntime(config, options);
        try {
          return await liveYear(runtime, clock, { days, pilots, random });
        } finally {
          await runtime.close();
        }
      },
    );
    say(tableOf(censuses));
    const path = resolve(plot);
    await writeFile(path, await plotCensuses(censuses, `${days} days of seed ${seed}`));
    say(`Curves: ${path}`);
    say(`Digest of the year: ${digest}`);
  } finally {
    await server.remove();
  }
}

async function inUniverse<T>(
  server: string,
  url: string,
  live: (url: string) => Promise<T>,
): Promise<T> {
  await createDatabase(server, 'year');
  await fillUniverse(url);
  return live(url);
}

/** One row a month, and the last day. */
function tableOf(censuses: readonly Census[]): string {
  const kinds = [...new Set(censuses.flatMap(({ counts }) => Object.keys(counts)))].sort();
  const table = new Table({ head: ['day', ...kinds], style: { head: [] } });
  for (const { day, counts } of censuses) {
    if (day % MONTH_DAYS !== 0 && day !== censuses.length) continue;
    table.push([
      day,
      ...kinds.map((kind) => ({ content: counts[kind] ?? 0, hAlign: 'right' as const })),
    ]);
  }
  return table.toString();
}

await program
  .name('npm run simulate --')
  .option('--days <days>', 'days to live', whole, 365)
  .option('--seed <seed>', 'the same seed gives the same year', whole, 1)
  .option('--pilots <pilots>', 'pilots who clear what they find', whole, 2_000)
  .option('--plot <file>', 'where the page with the curves goes', 'simulation.html')
  .action(simulate)
  .parseAsync();
