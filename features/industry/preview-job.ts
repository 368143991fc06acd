// `industry.preview-job`: what a job would take, cost and make, and everything against it.
import { implement } from '#features/command.ts';
import { previewJob } from '#protocol/industry.ts';
import type { Refusal } from '#protocol/refusals.ts';
import { UNLOCKED } from './access.ts';
import type { Plan } from './plan.ts';
import { checkMaterials, checkSkills, checkSlots } from './checks.ts';
import { propose } from './proposal.ts';
import { slotGroupOf } from './rules.ts';
import { liveJobs, presentIn } from './start-job.ts';

export const previewJobQuery = implement(previewJob, async (tx, { characterId }, input) => {
  const proposal = await propose(tx, characterId, input, UNLOCKED);
  if ('code' in proposal) return { refusals: [summary(proposal)], plan: null };
  const { activity, question, plan, stock } = proposal;
  const present = presentIn(stock);
  const live = await liveJobs(tx, characterId, slotGroupOf(input.activity));
  const refusals = [
    checkSkills(activity, question.levels),
    checkSlots(question, live),
    checkMaterials(plan.materials, present),
  ];
  return {
    refusals: refusals.flatMap((refusal) => (refusal ? [summary(refusal)] : [])),
    plan: planFor(plan, present),
  };
});

const summary = ({ code, details }: Refusal) => ({ code, details: { ...details } });

function planFor({ materials, costs, ...plan }: Plan, present: ReadonlyMap<number, number>) {
  const { estimatedItemValueCents, systemCents, taxCents, surchargeCents, totalCents } = costs;
  return {
    durationMs: plan.durationMs,
    probability: plan.probability,
    productTypeId: plan.productTypeId,
    productQuantity: plan.productQuantity,
    productRuns: plan.productRuns,
    materialEfficiency: plan.materialEfficiency,
    timeEfficiency: plan.timeEfficiency,
    materials: materials.map((material) => {
      return { ...material, presentQuantity: present.get(material.typeId) ?? 0 };
    }),
    costs: {
      estimatedItemValueCents: String(estimatedItemValueCents),
      systemCents: String(systemCents),
      taxCents: String(taxCents),
      surchargeCents: String(surchargeCents),
      totalCents: String(totalCents),
    },
  };
}
