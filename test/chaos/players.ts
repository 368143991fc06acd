// Players who give commands without a pause, and remember what was acknowledged and heard.
import { createPilotBot, type PilotBot } from '#client/bots/pilot-bot.ts';
import {
  RefusalError,
  UnansweredError,
  type CommandName,
  type Input,
  type Output,
} from '#client/sdk/index.ts';
import { commandByName } from '#protocol/index.ts';
import type { Queue, QueueItem } from '#protocol/skills.ts';
import type { SkillType } from '#protocol/universe.ts';
import { createBot } from '../economy/bot.ts';
import type { Command } from '../economy/scene.ts';
import type { Runtime } from '#queues/runtime.ts';
import { createPioneer, equip, type Frontier } from './pioneers.ts';
import type { Random } from '../random.ts';

const MAX_LEVEL = 5;
const PAUSE_MS = { least: 20, most: 400 };

export interface Player {
  readonly bot: PilotBot;
  /** Sequences, in the order in which they were heard. */
  readonly heard: number[];
  /** Levels that came before their moment. */
  readonly early: number[];
  /** How often it was refused, by code. */
  readonly refusals: Map<string, number>;
  /** Commands that were acknowledged, and those that were not answered. */
  acknowledged: number;
  unanswered: number;
  /** What the last acknowledged change left in the queue; unknown after an unanswered call. */
  queue: QueueItem[] | undefined;
  stop(): Promise<void>;
}

/** How somebody plays. */
interface Style {
  /** Turns under way at once. */
  readonly lanes: number;
  readonly begin: (player: Player) => Promise<() => Promise<void>>;
}

/** Registers and listens; `begin` looks around once, and answers what each turn does. */
export async function startPlayer(
  url: string,
  random: Random,
  { begin, lanes }: Style,
): Promise<Player> {
  const bot = await createPilotBot(url);
  const player: Player = {
    bot,
    heard: [],
    early: [],
    refusals: new Map(),
    acknowledged: 0,
    unanswered: 0,
    queue: [],
    stop: () => Promise.resolve(),
  };
  bot.client.listen('result', ({ sequence, at }) => {
    player.heard.push(sequence);
    if (at > Date.now()) player.early.push(sequence);
  });
  const turn = await begin(player);
  let stopping = false;
  const playing = Array.from({ length: lanes }, () => play(turn, random, () => stopping));
  player.stop = async () => {
    stopping = true;
    await Promise.all(playing);
  };
  return player;
}

async function play(
  turn: () => Promise<void>,
  random: Random,
  isStopping: () => boolean,
): Promise<void> {
  while (!isStopping()) {
    await turn();
    const pauseMs = random.between(PAUSE_MS.least, PAUSE_MS.most);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Gives a command, and remembers what came of it; undefined where it was not carried out. */
async function give<N extends CommandName>(
  player: Player,
  name: N,
  input: Input<N>,
): Promise<Output<N> | undefined> {
  const changes = commandByName.get(name)?.kind === 'command';
  try {
    const output = await player.bot.client.call(name, input);
    if (changes) player.acknowledged += 1;
    return output;
  } catch (error) {
    if (error instanceof UnansweredError) {
      if (changes) player.unanswered += 1;
      player.queue = undefined;
    } else if (error instanceof RefusalError) {
      const { code } = error;
      player.refusals.set(code, (player.refusals.get(code) ?? 0) + 1);
    } else throw error;
    return undefined;
  }
}

/** Trains, queues and pauses without end. */
export const student = (random: Random): Style => ({
  lanes: 1,
  begin: (player) =>
    Promise.resolve(async () => {
      const queue = await changeQueue(player, random);
      if (queue) player.queue = queue.entries;
    }),
});

/** Trades, hauls and builds without end; `peers` are whom it may pay. */
export const trader = (random: Random, peers: number[]): Style => ({
  // It reaches for the same things with several hands, too.
  lanes: 3,
  async begin(player) {
    const { characterId } = player.bot;
    peers.push(characterId);
    const command: Command = (name, input) => give(player, name, input);
    const bot = await createBot({ characterId, peers, random, command });
    return () => bot.turn();
  },
});

/** Lives at the edge of space without end. */
export const pioneer = (random: Random, world: Runtime, frontier: Frontier): Style => ({
  lanes: 3,
  async begin(player) {
    const { characterId } = player.bot;
    const stationId = await equip(world, characterId);
    const command: Command = (name, input) => give(player, name, input);
    return createPioneer({ characterId, stationId, random, command, ...frontier });
  },
});

async function changeQueue(player: Player, random: Random): Promise<Queue | undefined> {
  const { skills } = player.bot;
  const kind = random.between(0, 9);
  if (kind === 0) return give(player, 'skills.pause-training', {});
  if (kind <= 2) return give(player, 'skills.start-training', {});
  const sheet = await give(player, 'skills.get-sheet', {});
  if (!sheet) return undefined;
  const { entries } = sheet.queue;
  if (kind === 3) {
    const kept = entries.slice(0, random.between(0, entries.length));
    return give(player, 'skills.set-queue', {
      entries: kept.map(({ skillTypeId, level }) => ({ skillTypeId, level })),
    });
  }
  const levels = new Map(sheet.skills.map(({ skillTypeId, level }) => [skillTypeId, level]));
  for (const { skillTypeId, level } of entries) levels.set(skillTypeId, level);
  const entry = nextLevel(random, [...skills.values()], levels);
  return entry && give(player, 'skills.append-queue', { entries: [entry] });
}

function nextLevel(random: Random, skills: SkillType[], levels: ReadonlyMap<number, number>) {
  const open = skills.filter(
    ({ typeId, prerequisites }) =>
      (levels.get(typeId) ?? 0) < MAX_LEVEL &&
      prerequisites.every(({ skillTypeId, level }) => (levels.get(skillTypeId) ?? 0) >= level),
  );
  if (open.length === 0) return undefined;
  const { typeId } = random.pick(open);
  return { skillTypeId: typeId, level: (levels.get(typeId) ?? 0) + 1 };
}
