// A pilot that plays by itself, through the real edge, as any client would.
import { randomBytes } from 'node:crypto';
import { connect, type EphemerisClient } from '#client/sdk/index.ts';
import type { LevelTrained, QueueItem } from '#protocol/skills.ts';
import type { SkillType } from '#protocol/universe.ts';

export interface PilotBot {
  readonly client: EphemerisClient;
  readonly characterId: number;
  readonly skills: ReadonlyMap<number, SkillType>;
}

/** Registers an account, logs in, and creates and selects a character. */
export async function createPilotBot(url: string): Promise<PilotBot> {
  const client = connect({ url });
  const id = randomBytes(6).toString('hex');
  const email = `bot-${id}@example.org`;
  const password = randomBytes(18).toString('base64');
  await client.register(email, password);
  await client.logIn(email, password, 'bot');
  const bloodlines = await client.call('characters.list-bloodlines', {});
  const bloodlineId = bloodlines[0]?.bloodlineId ?? 1;
  const { characterId } = await client.call('characters.create', {
    name: `Bot ${id}`,
    bloodlineId,
  });
  await client.selectCharacter(characterId);
  const skills = await client.call('universe.list-skills', {});
  return { client, characterId, skills: new Map(skills.map((skill) => [skill.typeId, skill])) };
}

/** Queues the first levels of the easiest skills that need no others. */
export async function trainEasySkills(
  { client, skills }: PilotBot,
  skillCount: number,
  level: number,
): Promise<QueueItem[]> {
  const easy = [...skills.values()]
    .filter(({ prerequisites }) => prerequisites.length === 0)
    .sort((a, b) => a.rank - b.rank || a.typeId - b.typeId)
    .slice(0, skillCount);
  const entries = easy.flatMap(({ typeId }) =>
    Array.from({ length: level }, (_, index) => ({ skillTypeId: typeId, level: index + 1 })),
  );
  await client.call('skills.set-queue', { entries });
  return entries;
}

/** Calls back with each level that is heard of. Returns what stops it. */
export function onLevel(
  { client }: PilotBot,
  handle: (level: LevelTrained, sequence: number) => void,
): () => void {
  return client.on('skills.level-trained', (body, { sequence }) => handle(body, sequence));
}
