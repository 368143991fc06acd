// `industry.start-job`: materials are taken, the blueprint goes into the job, its cost is paid and
// its timer armed, all in one transaction.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { startJob, type JobInput, type SlotGroup } from '#protocol/industry.ts';
import type { Refusal } from '#protocol/refusals.ts';
import { finishJob } from '#queues/industry.ts';
import type { Tx } from '#queues/runtime.ts';
import { armNew } from '#queues/timers/timers.ts';
import { relocate, Stock, writeStock, type Item } from '../inventory/index.ts';
import { LOCKED } from './access.ts';
import { countUsage, insertJob } from './industry.queries.ts';
import { openJobs, toJob } from './jobs.ts';
import { pay } from './payment.ts';
import { checkMaterials, checkSkills, checkSlots } from './checks.ts';
import { propose, type Proposal } from './proposal.ts';
import { slotGroupOf } from './rules.ts';

const MAX_LUCK = 2 ** 47;

export const startJobCommand = implement(startJob, async (tx, { characterId }, input) => {
  const autoDeliver = await lockSlots(tx, characterId);
  const proposal = await propose(tx, characterId, input, LOCKED);
  if ('code' in proposal) return proposal;
  const live = await liveJobs(tx, characterId, slotGroupOf(input.activity));
  const refusal = judge(proposal, live);
  if (refusal) return refusal;
  const jobId = await nextJobId(tx);
  const blueprintItemId = await takeGoods(tx, jobId, proposal);
  const refused = await pay(tx, jobId, input.division, proposal);
  if (refused) return refused;
  await insert(tx, { jobId, characterId, input, proposal, blueprintItemId, autoDeliver });
  const [job] = await openJobs(tx, [jobId]);
  if (!job) throw new Error(`job ${jobId} is gone`);
  await armNew(tx, finishJob, [{ key: String(jobId), dueAt: job.finishAt, payload: {} }]);
  const { solarSystemId } = proposal.facility;
  const jobMs = proposal.plan.durationMs;
  const usage = { solarSystemId, activity: input.activity, at: tx.now, jobMs };
  await run(tx.manager, countUsage, usage);
  return toJob(job);
});

/** All that the rules have against it, but for the money. */
function judge(proposal: Proposal, live: number): Refusal | null {
  const { activity, question, plan, stock } = proposal;
  return (
    checkSkills(activity, question.levels) ??
    checkSlots(question, live) ??
    checkMaterials(plan.materials, presentIn(stock))
  );
}

export function presentIn(stock: Stock): Map<number, number> {
  const present = new Map<number, number>();
  for (const { typeId, quantity } of stock.items()) {
    present.set(typeId, (present.get(typeId) ?? 0) + quantity);
  }
  return present;
}

/** The lock under which slots are counted; answers whether jobs deliver themselves by default. */
async function lockSlots(tx: Tx, characterId: number): Promise<boolean> {
  const [row] = await tx.manager.query<{ autoDeliver: boolean }[]>(
    `INSERT INTO industry_pilot (character_id) VALUES ($1)
     ON CONFLICT (character_id) DO UPDATE SET auto_deliver = industry_pilot.auto_deliver
     RETURNING auto_deliver AS "autoDeliver"`,
    [characterId],
  );
  return row?.autoDeliver ?? false;
}

const ACTIVITIES: Record<SlotGroup, readonly string[]> = {
  manufacturing: ['manufacturing'],
  reaction: ['reaction'],
  science: ['research_material', 'research_time', 'copying', 'invention'],
};

/** Jobs that take the slots of a character, for whomever they are. */
export async function liveJobs(tx: Tx, characterId: number, group: SlotGroup): Promise<number> {
  const [row] = await tx.manager.query<{ count: number }[]>(
    `SELECT count(*)::int FROM industry_job WHERE installer_id = $1 AND activity = ANY ($2::text[])
       AND state IN ('active', 'paused', 'ready')`,
    [characterId, ACTIVITIES[group]],
  );
  return row?.count ?? 0;
}

async function nextJobId(tx: Tx): Promise<number> {
  const [row] = await tx.manager.query<{ jobId: number }[]>(
    `SELECT nextval('place_id')::float8 AS "jobId"`,
  );
  if (!row) throw new Error('no number for a job');
  return row.jobId;
}

/** Materials and blueprint go into the job; answers the blueprint's item, null for relics. */
async function takeGoods(tx: Tx, jobId: number, proposal: Proposal): Promise<number | null> {
  const { ownerId, plan, stock, item, question } = proposal;
  const to = { ownerId, locationId: jobId };
  const stacks = stock.items().sort((a, b) => a.quantity - b.quantity || a.itemId - b.itemId);
  for (const { typeId, quantity } of plan.materials) {
    let missing = quantity;
    for (const stack of stacks) {
      if (stack.typeId !== typeId || missing === 0) continue;
      const taken = Math.min(missing, stack.quantity);
      stock.take(stack.itemId, taken, to, { reason: 'industry-material', contextId: jobId });
      missing -= taken;
    }
  }
  await writeStock(tx, stock);
  if (question.state.isRelic) return null;
  return item.singleton ? moveBlueprint(tx, jobId, item) : unpackBlueprint(tx, jobId, item);
}

async function moveBlueprint(tx: Tx, jobId: number, item: Item): Promise<number> {
  const destination = { ownerId: item.ownerId, locationId: jobId, flag: 'industry' };
  const cause = { reason: 'industry-blueprint', contextId: jobId } as const;
  const moved = await relocate(tx, [item], () => destination, cause);
  if (moved.length !== 1) throw new Error(`blueprint ${item.itemId} moved under its lock`);
  return item.itemId;
}

/** One of a stack of originals that nobody has researched. */
async function unpackBlueprint(tx: Tx, jobId: number, item: Item): Promise<number> {
  const { itemId, typeId, ownerId, locationId } = item;
  const cause = { reason: 'industry-blueprint', contextId: jobId } as const;
  const stack = new Stock([item]);
  // Out of the stack where it lies, then as a thing of its own into the job: two steps of one unit.
  stack.take(itemId, 1, { ownerId, locationId }, cause);
  stack.give({
    ...cause,
    ...{ typeId, ownerId, locationId: jobId, quantity: 1, flag: 'industry' },
    from: { ownerId, locationId },
    blueprint: { runs: null, materialEfficiency: 0, timeEfficiency: 0 },
  });
  const [unpacked] = await writeStock(tx, stack);
  if (unpacked === undefined) throw new Error(`blueprint ${itemId} was not unpacked`);
  return unpacked;
}

interface Beginning {
  readonly jobId: number;
  readonly characterId: number;
  readonly input: JobInput;
  readonly proposal: Proposal;
  readonly blueprintItemId: number | null;
  readonly autoDeliver: boolean;
}

async function insert(tx: Tx, beginning: Beginning): Promise<void> {
  const { jobId, characterId, input, proposal, blueprintItemId } = beginning;
  const { plan, facility, flags, ownerId, item } = proposal;
  const { facilityId, solarSystemId } = facility;
  const { productTypeId, productQuantity, productRuns, probability, usesBlueprintRuns } = plan;
  const { materialEfficiency, timeEfficiency, costs, durationMs } = plan;
  await run(tx.manager, insertJob, {
    ...{ jobId, ownerId, facilityId, solarSystemId, blueprintItemId, usesBlueprintRuns },
    ...{ productTypeId, productQuantity, productRuns, probability },
    ...{ materialEfficiency, timeEfficiency },
    installerId: characterId,
    activity: input.activity,
    blueprintTypeId: item.typeId,
    inputFlag: flags.input,
    runs: input.runs,
    licensedRuns: input.licensedRuns,
    luck: Math.floor(tx.runtime.random() * MAX_LUCK),
    costCents: String(costs.totalCents),
    outputLocationId: input.outputLocationId ?? facilityId,
    outputFlag: flags.output,
    autoDeliver: input.autoDeliver ?? beginning.autoDeliver,
    startedAt: tx.now,
    finishAt: new Date(tx.now.getTime() + durationMs),
  });
}
