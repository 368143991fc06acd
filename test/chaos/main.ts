// `npm run chaos -- --kills N --seed N`: kills real processes at random instants while players
// play, then holds what is left against the invariants. Exits 1 where one is broken.
import { Command, InvalidArgumentError } from 'commander';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { ConfigSchema } from '#config/index.ts';
import { openRuntime, type OpenRuntime } from '#queues/open-runtime.ts';
import { flowsOf } from '../economy/flows.ts';
import { drain } from './drain.ts';
import { startHastening } from './hastener.ts';
import { brokenAtTheEnd } from './invariants.ts';
import { pioneer, startPlayer, student, trader, type Player } from './players.ts';
import { startSampling, type Samples } from './sampler.ts';
import { tallyOf } from './tally.ts';
import { createRandom, type Random } from '../random.ts';
import { startUniverse, type Universe } from './universe.ts';

const STUDENTS = 12;
const TRADERS = 16;
const PIONEERS = 6;
const PAUSE_MS = { least: 100, most: 800 };
/** Somebody has to have something before it can be taken from him. */
const WARM_UP_MS = 5_000;
const OPENING_STEP_MS = 200;
/** A universe that hangs is a failure too. */
const DEADLINE_MS = 15 * 60_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One act of violence; answers whom it struck. */
async function strike(universe: Universe, random: Random): Promise<string> {
  const fate = random.between(1, 20);
  if (fate === 1) {
    await universe.crashPostgres();
    return 'postgres';
  }
  if (fate === 2) {
    await universe.flushRedis();
    return 'redis';
  }
  const victim = random.pick(universe.processes);
  victim.kill();
  return victim.name;
}

async function killAll(universe: Universe, random: Random, kills: number): Promise<void> {
  const struck = new Map<string, number>();
  for (let number = 1; number <= kills; number += 1) {
    await pass(random.between(PAUSE_MS.least, PAUSE_MS.most));
    const victim = await strike(universe, random);
    struck.set(victim, (struck.get(victim) ?? 0) + 1);
    if (number % 25 === 0) say(`${number} kills`);
  }
  say(`struck: ${listOf(struck)}`);
}

/** The universe offers what it sells once its workers run. */
async function opening(dataSource: DataSource): Promise<void> {
  for (;;) {
    const offers = await dataSource.query<unknown[]>('SELECT FROM market_order LIMIT 1');
    if (offers.length > 0) return;
    await pass(OPENING_STEP_MS);
  }
}

async function startPlayers({ edgeUrls }: Universe, world: OpenRuntime, seed: number) {
  const peers: number[] = [];
  const systems = await world.dataSource.query<{ id: number }[]>(
    'SELECT solar_system_id AS id FROM universe_solar_system ORDER BY 1',
  );
  const frontier = { systemIds: systems.map(({ id }) => id), peers };
  return Promise.all(
    Array.from({ length: STUDENTS + TRADERS + PIONEERS }, (_, index) => {
      const url = edgeUrls[index % edgeUrls.length] as string;
      const random = createRandom(seed + index + 1);
      if (index < STUDENTS) return startPlayer(url, random, student(random));
      const isTrader = index < STUDENTS + TRADERS;
      const style = isTrader ? trader(random, peers) : pioneer(random, world, frontier);
      return startPlayer(url, random, style);
    }),
  );
}

async function run({ kills, seed }: { kills: number; seed: number }): Promise<void> {
  setTimeout(() => {
    say('the run did not end in time');
    process.exit(1);
  }, DEADLINE_MS).unref();
  say(`chaos with ${kills} kills, seed ${seed}`);
  const random = createRandom(seed);
  const universe = await startUniverse();
  const { databaseUrl } = universe;
  const log = pino({ level: 'silent' });
  const world = await openRuntime(ConfigSchema.parse({}), { name: 'chaos', databaseUrl, log });
  const { dataSource } = world;
  await opening(dataSource);
  const players = await startPlayers(universe, world, seed);
  const hastener = startHastening(world, createRandom(seed));
  const samples = startSampling(dataSource);
  await pass(WARM_UP_MS);
  await killAll(universe, random, kills);
  const drained = await drain(dataSource, players, hastener);
  await samples.stop();
  const broken = [...samples.broken, ...(await brokenAtTheEnd(dataSource, players))];
  const { money, ...rest } = await flowsOf(dataSource);
  say(`economy: ${JSON.stringify(rest)}; money: ${Object.keys(money).length} kinds`);
  say(`brought near: ${listOf(Object.entries(hastener.counts))}`);
  for (const line of await tallyOf(dataSource)) say(line);
  tell(players, drained.ms, samples);
  for (const player of players) player.bot.client.close();
  await world.close();
  await universe.remove();
  if (!drained.isDrained) broken.push(`not drained within ${Math.round(drained.ms)} ms`);
  for (const line of broken) say(`BROKEN: ${line}`);
  say(broken.length === 0 ? 'nothing lost, doubled, early or out of order' : 'chaos won');
  process.exit(broken.length === 0 ? 0 : 1);
}

const listOf = (counts: Iterable<[string, number]>): string =>
  [...counts].map(([what, times]) => `${what} ${times}`).join(', ');

function tell(players: readonly Player[], drainMs: number, { taken, cut }: Samples): void {
  const sum = (of: (player: Player) => number): number =>
    players.reduce((total, player) => total + of(player), 0);
  say(
    `${sum(({ acknowledged }) => acknowledged)} commands acknowledged, ` +
      `${sum(({ unanswered }) => unanswered)} unanswered, ` +
      `${sum(({ heard }) => heard.length)} results heard, drained in ${Math.round(drainMs)} ms`,
  );
  say(`${taken} commits sampled, ${cut} samples cut short`);
  const refusals = new Map<string, number>();
  for (const [code, times] of players.flatMap((player) => [...player.refusals])) {
    refusals.set(code, (refusals.get(code) ?? 0) + times);
  }
  say(`refused: ${listOf(refusals)}`);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('a whole number');
  return value;
}

await new Command('chaos')
  .option('--kills <number>', 'how often something is killed', wholeNumber, 50)
  .option('--seed <number>', 'repeats the same choices', wholeNumber, Date.now() % 1_000_000)
  .action(run)
  .parseAsync();
