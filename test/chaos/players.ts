// Players who give commands without a pause, and remember what was acknowledged and heard.
import { createPilotBot, type PilotBot } from '#client/bots/pilot-bot.ts';
import { RefusalError, UnansweredError } from '#client/sdk/index.ts';
import type { Queue, QueueItem } from '#protocol/skills.ts';
import type { SkillType } from '#protocol/universe.ts';
import type { Random } from '../random.ts';

const MAX_LEVEL = 5;
const PAUSE_MS = { least: 20, most: 400 };

export interface Player {
  readonly bot: PilotBot;
  /** Sequences, in the order in which they were heard. */
  readonly heard: number[];
  /** Levels that came before their moment. */
  readonly early: number[];
  /** Changes of the queue that were acknowledged, and calls of any kind that were not answered. */
  acknowledged: number;
  unanswered: number;
  /** What the last acknowledged change left in the queue; unknown after an unanswered call. */
  queue: QueueItem[] | undefined;
  stop(): Promise<void>;
}

export async function startPlayer(url: string, random: Random): Promise<Player> {
  const bot = await createPilotBot(url);
  const player: Player = {
    bot,
    heard: [],
    early: [],
    acknowledged: 0,
    unanswered: 0,
    queue: [],
    stop: () => Promise.resolve(),
  };
  bot.client.listen('result', ({ sequence, at }) => {
    player.heard.push(sequence);
    if (at > Date.now()) player.early.push(sequence);
  });
  let stopping = false;
  const playing = play(player, random, () => stopping);
  player.stop = async () => {
    stopping = true;
    await playing;
  };
  return player;
}

async function play(player: Player, random: Random, isStopping: () => boolean): Promise<void> {
  while (!isStopping()) {
    try {
      const queue = await giveCommand(player, random);
      if (queue) {
        player.acknowledged += 1;
        player.queue = queue.entries;
      }
    } catch (error) {
      if (error instanceof UnansweredError) {
        player.unanswered += 1;
        player.queue = undefined;
      } else if (!(error instanceof RefusalError)) throw error;
    }
    const pauseMs = random.between(PAUSE_MS.least, PAUSE_MS.most);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

async function giveCommand(player: Player, random: Random): Promise<Queue | undefined> {
  const { client, skills } = player.bot;
  const kind = random.between(0, 9);
  if (kind === 0) return client.call('skills.pause-training', {});
  if (kind <= 2) return client.call('skills.start-training', {});
  const sheet = await client.call('skills.get-sheet', {});
  const { entries } = sheet.queue;
  if (kind === 3) {
    const kept = entries.slice(0, random.between(0, entries.length));
    return client.call('skills.set-queue', {
      entries: kept.map(({ skillTypeId, level }) => ({ skillTypeId, level })),
    });
  }
  const levels = new Map(sheet.skills.map(({ skillTypeId, level }) => [skillTypeId, level]));
  for (const { skillTypeId, level } of entries) levels.set(skillTypeId, level);
  const entry = nextLevel(random, [...skills.values()], levels);
  return entry && client.call('skills.append-queue', { entries: [entry] });
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
