// Delivers jobs, whole batches at once: products come into the world, blueprints come back.
import { nullable, run } from '#entities/sql.ts';
import type { JobDelivered } from '#protocol/industry.ts';
import { ActivityName } from '#protocol/universe.ts';
import { tell, type News } from '#queues/results/results.ts';
import type { Tx } from '#queues/runtime.ts';
import { Stock, writeStock } from '../inventory/index.ts';
import { endJobs } from './industry.queries.ts';
import type { JobRow } from './jobs.ts';
import { openOutputs, outputOf, type Output } from './outputs.ts';
import { successfulRuns } from './rules.ts';

interface Delivery {
  readonly job: JobRow;
  readonly successes: number;
  /** Units or copies; 0 for research. */
  readonly quantity: number;
  readonly output: Output;
}

/** Jobs under their locks whose moment has come; answers them as they are afterwards. */
export async function deliver(tx: Tx, jobs: readonly JobRow[]): Promise<JobRow[]> {
  if (jobs.length === 0) return [];
  const containers = await openOutputs(tx, jobs);
  const deliveries = jobs.map((job): Delivery => {
    const { jobId, luck, runs, probability } = job;
    const successes = successfulRuns(jobId, luck, runs, probability);
    const quantity = quantityOf(job, successes);
    return { job, successes, quantity, output: outputOf(job, quantity, containers) };
  });
  await end(tx, deliveries, 'delivered');
  const products = new Stock([]);
  for (const delivery of deliveries) giveProducts(products, delivery);
  await writeStock(tx, products);
  await tell(tx, deliveries.map(toNews));
  return deliveries.map(({ job, successes }) => {
    return { ...job, state: 'delivered', successfulRuns: successes };
  });
}

/** Jobs under their locks are given up: blueprints come back as they were. */
export async function abandon(tx: Tx, jobs: readonly JobRow[]): Promise<void> {
  await openOutputs(tx, jobs);
  await end(
    tx,
    jobs.map((job) => ({ job, successes: null })),
    'cancelled',
  );
}

interface Ending {
  readonly job: JobRow;
  readonly successes: number | null;
}

async function end(
  tx: Tx,
  endings: readonly Ending[],
  state: 'delivered' | 'cancelled',
): Promise<void> {
  const isDone = state === 'delivered';
  const column = <T>(of: (ending: Ending) => T): T[] => endings.map(of);
  const researched = ({ job }: Ending): boolean => isDone && isResearch(job);
  const [row] = await run(tx.manager, endJobs, {
    state,
    at: tx.now,
    jobIds: column(({ job }) => job.jobId),
    blueprintItemIds: nullable(column(({ job }) => job.blueprintItemId)),
    ownerIds: column(({ job }) => job.ownerId),
    facilityIds: column(({ job }) => job.facilityId),
    flags: column(({ job }) => job.inputFlag),
    usedRuns: column(({ job }) => (isDone && job.usesBlueprintRuns ? job.runs : 0)),
    successfulRuns: nullable(column(({ successes }) => successes)),
    materialEfficiencies: nullable(
      column((ending) => (researched(ending) ? ending.job.productMaterialEfficiency : null)),
    ),
    timeEfficiencies: nullable(
      column((ending) => (researched(ending) ? ending.job.productTimeEfficiency : null)),
    ),
  });
  const blueprints = endings.filter(({ job }) => job.blueprintItemId !== null).length;
  if (row?.ended !== endings.length || row.blueprints !== blueprints) {
    throw new Error('jobs or their blueprints changed under their locks');
  }
}

const isResearch = ({ activity }: JobRow): boolean =>
  activity === 'research_material' || activity === 'research_time';

function quantityOf(job: JobRow, successes: number): number {
  if (isResearch(job)) return 0;
  return job.activity === 'invention' ? successes : job.productQuantity;
}

/** Blueprints come one by one, since each has its own runs; all else in one stack. */
function giveProducts(products: Stock, { job, quantity, output }: Delivery): void {
  if (quantity === 0) return;
  const { jobId, ownerId, productTypeId: typeId, productRuns: runs } = job;
  const { productMaterialEfficiency: me, productTimeEfficiency: te } = job;
  const { locationId, flag } = output;
  const gift = {
    ...{ typeId, ownerId, locationId, flag },
    ...({ reason: 'industry-product', contextId: jobId } as const),
    from: { ownerId, locationId: jobId },
  };
  if (me === null || te === null) {
    products.give({ ...gift, quantity });
    return;
  }
  const blueprint = { runs, materialEfficiency: me, timeEfficiency: te };
  for (let copy = 0; copy < quantity; copy += 1) {
    products.give({ ...gift, quantity: 1, blueprint });
  }
}

function toNews({ job, successes, quantity, output }: Delivery): News {
  const body: JobDelivered = {
    jobId: job.jobId,
    activity: ActivityName.parse(job.activity),
    facilityId: job.facilityId,
    productTypeId: job.productTypeId,
    runs: job.runs,
    successfulRuns: successes,
    quantity,
    locationId: output.locationId,
    flag: output.flag,
    outputMoved: output.isMoved,
  };
  return { characterId: job.installerId, kind: 'industry.job-delivered', body, at: job.finishAt };
}
