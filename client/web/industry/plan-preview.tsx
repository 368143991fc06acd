// What a job would take, cost and make, and what is against it.
import { RefusalError } from '../../sdk/index.ts';
import type { Facility } from '#protocol/industry.ts';
import { REFUSALS, type RefusalCode } from '#protocol/refusals.ts';
import type { ActivityName } from '#protocol/universe.ts';
import { formatDuration, formatIsk, formatMoment, formatNumber } from '../lib/format.ts';
import { roman } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { toProblem } from '../state/problem.ts';
import { useStore } from '../state/store.ts';
import { typeName, useTypes } from '../state/types.ts';
import { useNow } from '../state/use-now.ts';
import { useReading } from '../state/use-reading.ts';
import { Loading } from '../ui/loading.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { MaterialTable } from './material-table.tsx';
import type { Preview } from './use-plan.ts';

type Plan = NonNullable<Preview['plan']>;
type Refusals = Preview['refusals'];

interface Props {
  preview: Preview | undefined;
  error: unknown;
  isCurrent: boolean;
  facility: Facility;
  activity: ActivityName;
}

export function PlanPreview({ preview, error, isCurrent, facility, activity }: Props) {
  if (error !== undefined) return <ProblemBox problem={toProblem(error)} />;
  if (!preview) return <Loading text="Working it out…" />;
  const { plan, refusals } = preview;
  return (
    <div className="plan-preview" aria-busy={!isCurrent}>
      {plan && <Outcome plan={plan} activity={activity} />}
      {plan && (
        <div className="plan-columns">
          <MaterialTable materials={plan.materials} />
          <Costs plan={plan} facility={facility} activity={activity} />
        </div>
      )}
      <Obstacles refusals={refusals} />
    </div>
  );
}

function Outcome({ plan, activity }: { plan: Plan; activity: ActivityName }) {
  const now = useNow(1_000);
  const name = typeName(useTypes([plan.productTypeId]), plan.productTypeId);
  return (
    <dl className="outcome" aria-label="Outcome">
      <div>
        <dt>Makes</dt>
        <dd>{outcomeWords(plan, activity, name)}</dd>
      </div>
      <div>
        <dt>Takes</dt>
        <dd>
          {formatDuration(plan.durationMs)}
          <small>until {formatMoment(now + plan.durationMs, now)}</small>
        </dd>
      </div>
      {plan.probability < 1 && (
        <div>
          <dt>Chance of each run</dt>
          <dd>{formatNumber(Math.round(plan.probability * 1_000) / 10)}%</dd>
        </div>
      )}
      <div>
        <dt>Costs</dt>
        <dd>{formatIsk(plan.costs.totalCents)}</dd>
      </div>
    </dl>
  );
}

function outcomeWords(plan: Plan, activity: ActivityName, name: string): string {
  const { productQuantity, productRuns, materialEfficiency, timeEfficiency } = plan;
  if (activity === 'research_material') return `ME ${materialEfficiency ?? '–'}`;
  if (activity === 'research_time') return `TE ${timeEfficiency ?? '–'}`;
  const times = `${formatNumber(productQuantity)} × ${name}`;
  if (productRuns === null) return times;
  const each = productRuns === 1 ? '1 run' : `${formatNumber(productRuns)} runs`;
  return `${activity === 'invention' ? 'Up to ' : ''}${times}, ${each} each`;
}

function Costs({
  plan,
  facility,
  activity,
}: Pick<Props, 'facility' | 'activity'> & { plan: Plan }) {
  const { client } = useGame();
  const { solarSystemId, taxRate } = facility;
  const indices = useReading(`indices ${solarSystemId}`, () =>
    client.call('industry.get-cost-indices', { solarSystemId }),
  ).data;
  const index = indices?.find((each) => each.activity === activity)?.index;
  const { costs } = plan;
  const percent = (share: number): string => `${formatNumber(Math.round(share * 10_000) / 100)}%`;
  return (
    <dl className="preview costs" aria-label="Costs">
      <div className="faint">
        <dt>Estimated value</dt>
        <dd>{formatIsk(costs.estimatedItemValueCents)}</dd>
      </div>
      <div>
        <dt>System cost{index !== undefined && `, index ${percent(index)}`}</dt>
        <dd>{formatIsk(costs.systemCents)}</dd>
      </div>
      <div>
        <dt>Facility tax, {percent(taxRate)}</dt>
        <dd>{formatIsk(costs.taxCents)}</dd>
      </div>
      <div>
        <dt>Surcharge</dt>
        <dd>{formatIsk(costs.surchargeCents)}</dd>
      </div>
      <div className="preview-total">
        <dt>Total</dt>
        <dd>{formatIsk(costs.totalCents)}</dd>
      </div>
    </dl>
  );
}

const isCode = (code: string): code is RefusalCode => code in REFUSALS;

/** Materials that are missing are marked in their table. */
function Obstacles({ refusals }: { refusals: Refusals }) {
  return refusals.map(({ code, details }) => {
    if (!isCode(code)) return null;
    const [message, help] = REFUSALS[code];
    const problem = toProblem(new RefusalError({ code, message, help, details }));
    return (
      <div key={code} className="obstacle">
        <ProblemBox problem={problem} />
        {code === 'SKILLS_MISSING' && <MissingSkills missing={details.missing} />}
      </div>
    );
  });
}

function MissingSkills({ missing }: { missing: unknown }) {
  const { training } = useGame();
  const skills = useStore(training.skills);
  if (!Array.isArray(missing)) return null;
  return (
    <ul className="missing-skills" aria-label="Missing skills">
      {(missing as { skillTypeId: number; level: number }[]).map(({ skillTypeId, level }) => (
        <li key={skillTypeId}>
          {skills.get(skillTypeId)?.name ?? `Skill ${skillTypeId}`} {roman(level)}
        </li>
      ))}
    </ul>
  );
}
