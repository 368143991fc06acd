// Puts a job together: what is done with a blueprint, how often, and what that takes.
import type { Facility, OwnBlueprint } from '#protocol/industry.ts';
import type { Blueprint } from '#protocol/universe.ts';
import { ACTIVITY_LABELS } from '../lib/describe-industry.ts';
import { formatMoment } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { routeTo } from '../state/route.ts';
import { typeName, useTypes } from '../state/types.ts';
import { useAction } from '../state/use-action.ts';
import { useReading } from '../state/use-reading.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { TypeIcon } from '../ui/type-icon.tsx';
import { PlanFields } from './plan-fields.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { activitiesOf, usePlanning, usePreview, type JobWish } from './use-plan.ts';
import type { Workshop } from './use-workshop.ts';
import { isInJob, runsWords, whereWords } from './words.ts';

interface Props {
  blueprint: OwnBlueprint;
  workshop: Workshop;
  onStarted: () => void;
}

export function Planner({ blueprint, workshop, onStarted }: Props) {
  const { client } = useGame();
  const { typeId, materialEfficiency, timeEfficiency } = blueprint;
  const types = useTypes([typeId]);
  const name = typeName(types, typeId);
  const definition = useReading(`blueprint ${typeId}`, () =>
    client.call('universe.get-blueprint', { typeId }),
  ).data;
  const facility = workshop.facilities.get(blueprint.locationId);
  return (
    <section className="planner" aria-label="Job">
      <header className="planner-header">
        <a className="button-icon only-phone" href={routeTo('industry')} aria-label="Blueprints">
          <Icon name="left" />
        </a>
        <TypeIcon type={types.get(typeId)} size={40} />
        <div>
          <h2>{name}</h2>
          <p className="faint">
            {runsWords(blueprint)} · ME {materialEfficiency} · TE {timeEfficiency} ·{' '}
            {whereWords(blueprint, workshop.facilities)}
          </p>
        </div>
      </header>
      {isInJob(blueprint) && <p className="notice">It is in a job, and comes back with its end.</p>}
      {!isInJob(blueprint) && !facility && (
        <p className="notice">Bring it into your hangar where there is a factory or laboratory.</p>
      )}
      {!isInJob(blueprint) && facility && !definition && <Loading text="Reading the blueprint…" />}
      {!isInJob(blueprint) && facility && definition && (
        <PlanForm
          blueprint={blueprint}
          definition={definition}
          facility={facility}
          workshop={workshop}
          onStarted={onStarted}
        />
      )}
    </section>
  );
}

interface FormProps extends Props {
  definition: Blueprint;
  facility: Facility;
}

function PlanForm({ blueprint, definition, facility, workshop, onStarted }: FormProps) {
  const { client, toasts } = useGame();
  const activities = activitiesOf(definition, blueprint, facility);
  const possible = activities.filter(({ isPossible }) => isPossible);
  const planning = usePlanning(
    blueprint,
    possible.map(({ name }) => name),
  );
  const { preview, isCurrent, error, reload } = usePreview(planning.wish);
  const { busy, problem, run } = useAction();
  const canStart = isCurrent && preview?.plan !== null && preview?.refusals.length === 0;
  const start = (wish: JobWish): void =>
    run(async () => {
      try {
        const { activity, finishAt } = await client.call('industry.start-job', wish);
        const help = `It will be finished ${formatMoment(finishAt)}.`;
        toasts.add({ tone: 'good', title: `${ACTIVITY_LABELS[activity]} has begun`, help });
        onStarted();
      } finally {
        reload();
      }
    });
  return (
    <form
      className="plan-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (planning.wish && canStart) start(planning.wish);
      }}
    >
      <PlanFields
        planning={planning}
        blueprint={blueprint}
        definition={definition}
        activities={activities}
        defaultDelivery={workshop.slots?.autoDeliver ?? false}
      />
      <PlanPreview
        preview={preview}
        error={error}
        isCurrent={isCurrent}
        facility={facility}
        activity={planning.fields.activity}
      />
      <ProblemBox problem={problem} />
      <div className="actions">
        <BusyButton busy={busy} disabled={!canStart}>
          Start job
        </BusyButton>
      </div>
    </form>
  );
}
