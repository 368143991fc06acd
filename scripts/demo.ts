// `npm run demo`: a throwaway universe at a fast rate, and a pilot whose levels are printed as it
// hears of them. Exits 0 when all levels came, in order and once.
import { createPilotBot, onLevel, trainEasySkills, type PilotBot } from '#client/bots/pilot-bot.ts';
import type { QueueItem } from '#protocol/skills.ts';
import { startThrowawayUniverse } from '#test/throwaway-universe.ts';

const DEADLINE_MS = 90_000;
const RATE = 5_000;
const SKILLS = 4;
const LEVEL = 3;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const deadline = setTimeout(() => {
  say('Not all levels came within 90 seconds.');
  process.exit(1);
}, DEADLINE_MS);

/** Resolves with the levels as they were heard, once the last of them came. */
function hearAll(pilot: PilotBot, count: number): Promise<QueueItem[]> {
  return new Promise((resolve) => {
    const heard: QueueItem[] = [];
    onLevel(pilot, ({ skillTypeId, level, totalSkillPoints }, sequence) => {
      const name = pilot.skills.get(skillTypeId)?.name ?? skillTypeId;
      const points = totalSkillPoints.toLocaleString('en');
      say(`  #${sequence}  ${name} ${'I'.repeat(level)} is trained; ${points} skill points in all`);
      heard.push({ skillTypeId, level });
      if (heard.length === count) resolve(heard);
    });
  });
}

say('Making a universe that lasts as long as this demo…');
const universe = await startThrowawayUniverse({
  edge: { port: 0 },
  rates: { skillTraining: RATE },
});
say(
  `Its edge is at ${universe.edge.url}. Skills train ${RATE.toLocaleString('en')} times as fast.`,
);
const pilot = await createPilotBot(universe.edge.url);
const heard = hearAll(pilot, SKILLS * LEVEL);
const queued = await trainEasySkills(pilot, SKILLS, LEVEL);
say(`A pilot queued ${queued.length} levels, and hears:`);
const isRight = JSON.stringify(await heard) === JSON.stringify(queued);
pilot.client.close();
await universe.remove();
clearTimeout(deadline);
say(isRight ? 'Every level came, in order and once.' : 'The levels did not come as queued.');
process.exitCode = isRight ? 0 : 1;
