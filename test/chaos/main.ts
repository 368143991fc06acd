// `npm run chaos -- --kills N --seed N`: kills real processes at random instants while players
// play, then holds what is left against the invariants. Exits 1 where one is broken.
import { Command, InvalidArgumentError } from 'commander';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#entities/data-source.ts';
import { brokenInvariants } from './invariants.ts';
import { startPlayer, type Player } from './players.ts';
import { createRandom, type Random } from '../random.ts';
import { startUniverse, type Universe } from './universe.ts';

const PLAYERS = 24;
const PAUSE_MS = { least: 100, most: 700 };
/** All that is due has to be fired and heard of within this, once nobody kills any more. */
const DRAIN_MS = 60_000;
const DRAIN_STEP_MS = 200;
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
  say(`struck: ${[...struck].map(([victim, times]) => `${victim} ${times}`).join(', ')}`);
}

/** Whether all that is due was fired, and all that was told was heard. */
async function isDrained(dataSource: DataSource, players: readonly Player[]): Promise<boolean> {
  const [row] = await dataSource.query<{ due: number; told: number }[]>(
    `SELECT (SELECT count(*)::int FROM skill_queue_entry WHERE finish_at < $1) AS due,
            (SELECT sum(last_sequence)::int FROM inbox) AS told`,
    [new Date(Date.now() - 1_000)],
  );
  const heard = players.reduce((sum, player) => sum + player.heard.length, 0);
  return row?.due === 0 && row.told === heard;
}

/** Stops all training, so that what is checked stands still. Answers how long the rest took. */
async function drain(dataSource: DataSource, players: readonly Player[]): Promise<number> {
  const startedAt = performance.now();
  await Promise.all(players.map((player) => player.stop()));
  for (const player of players) {
    const queue = await player.bot.client.call('skills.pause-training', {});
    player.acknowledged += 1;
    player.queue = queue.entries;
  }
  while (!(await isDrained(dataSource, players))) {
    if (performance.now() - startedAt > DRAIN_MS) break;
    await pass(DRAIN_STEP_MS);
  }
  return performance.now() - startedAt;
}

async function run({ kills, seed }: { kills: number; seed: number }): Promise<void> {
  setTimeout(() => {
    say('the run did not end in time');
    process.exit(1);
  }, DEADLINE_MS).unref();
  say(`chaos with ${kills} kills, seed ${seed}`);
  const random = createRandom(seed);
  const universe = await startUniverse();
  const { databaseUrl: url, edgeUrls } = universe;
  const players = await Promise.all(
    Array.from({ length: PLAYERS }, (_, index) =>
      startPlayer(edgeUrls[index % edgeUrls.length] as string, createRandom(seed + index + 1)),
    ),
  );
  await killAll(universe, random, kills);
  const dataSource = createDataSource({ url, poolSize: 2, name: 'chaos' });
  await dataSource.initialize();
  const drainMs = await drain(dataSource, players);
  const broken = await brokenInvariants(dataSource, players);
  const sum = (of: (player: Player) => number): number =>
    players.reduce((total, player) => total + of(player), 0);
  say(
    `${sum(({ acknowledged }) => acknowledged)} commands acknowledged, ` +
      `${sum(({ unanswered }) => unanswered)} unanswered, ` +
      `${sum(({ heard }) => heard.length)} levels heard of, drained in ${Math.round(drainMs)} ms`,
  );
  for (const player of players) player.bot.client.close();
  await dataSource.destroy();
  await universe.remove();
  if (drainMs > DRAIN_MS) broken.push(`not drained within ${DRAIN_MS} ms`);
  for (const line of broken) say(`BROKEN: ${line}`);
  say(broken.length === 0 ? 'nothing lost, doubled, early or out of order' : 'chaos won');
  process.exit(broken.length === 0 ? 0 : 1);
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
