// What bots do in industry: they make things, research and copy, and learn what it takes.
import type { InputOf } from '#protocol/command.ts';
import type { previewJob } from '#protocol/industry.ts';
import type { ActivityName } from '#protocol/universe.ts';
import { drawOwner, itemsAtHome, pickFrom, type Action, type Owner, type Scene } from './scene.ts';
import { buyNow } from './trading.ts';
import { BLUEPRINTS, CRATE, LESSONS, MINERALS } from './wares.ts';

const ACTIVITIES: readonly ActivityName[] = [
  ...(['manufacturing', 'manufacturing', 'manufacturing'] as const),
  ...(['copying', 'research_material', 'research_time'] as const),
];

export const start: Action = async (scene) => {
  const { random, stationId } = scene;
  const owner = drawOwner(scene);
  const items = await itemsAtHome(scene, owner);
  const blueprint = pickFrom(
    random,
    items.filter(({ typeId }) => BLUEPRINTS.some((own) => own.typeId === typeId)),
  );
  if (!blueprint) return undefined;
  const activity = blueprint.runs === null ? random.pick(ACTIVITIES) : 'manufacturing';
  const crate = items.find(({ typeId, singleton }) => singleton && typeId === CRATE.typeId);
  const isLong = activity === 'manufacturing' || activity === 'copying';
  const job = {
    ...owner.as,
    facilityId: stationId,
    blueprintItemId: blueprint.itemId,
    activity,
    runs: random.between(1, Math.min(isLong ? 10 : 2, blueprint.runs ?? 10)),
    licensedRuns: activity === 'copying' ? random.between(1, 20) : 1,
    autoDeliver: random.between(0, 1) === 0,
    ...(crate && random.between(1, 3) === 1 && { outputLocationId: crate.itemId }),
  };
  // Now and then it tries without what it takes, which is refused.
  if (random.between(1, 10) > 1) await fillUp(scene, job, owner);
  return scene.command('industry.start-job', job);
};

/** Buys what the job lacks. */
async function fillUp(scene: Scene, job: InputOf<typeof previewJob>, owner: Owner): Promise<void> {
  const preview = await scene.command('industry.preview-job', job);
  for (const { typeId, quantity, presentQuantity } of preview?.plan?.materials ?? []) {
    const ware = MINERALS.find((mineral) => mineral.typeId === typeId);
    const missing = quantity - presentQuantity;
    if (ware && missing > 0) await buyNow(scene, ware, missing, owner);
  }
}

async function liveJob(scene: Scene) {
  const page = { ...drawOwner(scene).as, which: 'live' } as const;
  return pickFrom(scene.random, (await scene.command('industry.list-jobs', page)) ?? []);
}

/** What is ready, or a job that may not be: it is refused until its moment. */
const deliver: Action = async (scene) => {
  const job = await liveJob(scene);
  return job && scene.command('industry.deliver-job', { jobId: job.jobId });
};

const deliverAll: Action = (scene) => scene.command('industry.deliver-all', drawOwner(scene).as);

const cancel: Action = async (scene) => {
  const job = await liveJob(scene);
  return job && scene.command('industry.cancel-job', { jobId: job.jobId });
};

export const learn: Action = async ({ random, command }) => {
  const sheet = await command('skills.get-sheet', {});
  if (!sheet || sheet.queue.entries.length > 0) return undefined;
  const levels = new Map(sheet.skills.map(({ skillTypeId, level }) => [skillTypeId, level]));
  const next = LESSONS.filter(
    ({ skillTypeId, level }) => (levels.get(skillTypeId) ?? 0) === level - 1,
  );
  const lesson = next[0] ?? pickFrom(random, next);
  return lesson && command('skills.set-queue', { entries: [lesson] });
};

export const building: readonly (readonly [weight: number, action: Action])[] = [
  [7, start],
  [4, deliver],
  [1, deliverAll],
  [1, cancel],
  [2, learn],
];
