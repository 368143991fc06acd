// The fields of a job.
import type { OwnBlueprint } from '#protocol/industry.ts';
import type { ActivityName, Blueprint } from '#protocol/universe.ts';
import { ACTIVITY_LABELS } from '../lib/describe-industry.ts';
import { formatQuantity } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { typeName, useTypes } from '../state/types.ts';
import { useReading } from '../state/use-reading.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import type { Planning } from './use-plan.ts';

const DECRYPTOR_CATEGORY = 35;

interface Props {
  planning: Planning;
  blueprint: OwnBlueprint;
  definition: Blueprint;
  activities: readonly { name: ActivityName; isPossible: boolean }[];
  defaultDelivery: boolean;
}

/** What `runs` counts. */
const RUNS: Record<ActivityName, string> = {
  manufacturing: 'Runs',
  reaction: 'Runs',
  invention: 'Runs',
  copying: 'Copies',
  research_material: 'Levels',
  research_time: 'Levels',
};

export function PlanFields(props: Props) {
  const { planning, blueprint, definition, activities, defaultDelivery } = props;
  const { fields, set, wish } = planning;
  const { activity } = fields;
  return (
    <div className="plan-fields">
      <div className="segments activities" role="group" aria-label="Activity">
        {activities.map(({ name, isPossible }) => (
          <button
            key={name}
            type="button"
            className="segment"
            aria-pressed={name === activity}
            disabled={!isPossible}
            title={isPossible ? undefined : 'Not here, or not with this blueprint'}
            onClick={() => set({ activity: name, runs: '1' })}
          >
            {ACTIVITY_LABELS[name]}
          </button>
        ))}
      </div>
      <div className="field-row plan-row">
        <TextField
          label={RUNS[activity]}
          value={fields.runs}
          problem={wish ? undefined : 'Write a whole number.'}
          onChange={(runs) => set({ runs })}
        >
          {blueprint.runs !== null && (
            <button
              type="button"
              className="link field-extra"
              onClick={() => set({ runs: formatQuantity(blueprint.runs ?? 1) })}
            >
              All {formatQuantity(blueprint.runs)}
            </button>
          )}
        </TextField>
        {activity === 'copying' && (
          <TextField
            label={`Runs of each copy, ${formatQuantity(definition.maxProductionLimit)} at most`}
            value={fields.licensedRuns}
            onChange={(licensedRuns) => set({ licensedRuns })}
          />
        )}
        {activity === 'invention' && <InventionFields {...props} />}
        <label className="check plan-delivery">
          <input
            type="checkbox"
            checked={fields.autoDeliver ?? defaultDelivery}
            onChange={(event) => set({ autoDeliver: event.target.checked })}
          />
          Deliver when finished
        </label>
      </div>
    </div>
  );
}

function InventionFields({ planning, blueprint, definition }: Props) {
  const { fields, set } = planning;
  const products = definition.activities.invention?.products ?? [];
  const decryptors = useDecryptors(blueprint.locationId);
  const types = useTypes([...products.map(({ typeId }) => typeId), ...decryptors]);
  const first = products[0]?.typeId;
  return (
    <>
      {products.length > 1 && (
        <SelectField
          label="Product"
          value={String(fields.productTypeId ?? first)}
          options={products.map(({ typeId }) => [String(typeId), typeName(types, typeId)])}
          onChange={(value) => set({ productTypeId: Number(value) })}
        />
      )}
      <SelectField
        label="Decryptor"
        value={String(fields.decryptorTypeId ?? '')}
        options={[
          ['', decryptors.length === 0 ? 'None in the hangar' : 'None'],
          ...decryptors.map((typeId) => [String(typeId), typeName(types, typeId)] as const),
        ]}
        onChange={(value) => set({ decryptorTypeId: value === '' ? undefined : Number(value) })}
      />
    </>
  );
}

/** Types of those that lie in the hangar. */
function useDecryptors(locationId: number): number[] {
  const { client } = useGame();
  const items = useReading(`hangar ${locationId}`, () =>
    client.call('inventory.list-items', { locationId, flag: 'hangar' }),
  ).data;
  const typeIds = [...new Set(items?.map(({ typeId }) => typeId))];
  const types = useTypes(typeIds);
  return typeIds.filter((typeId) => types.get(typeId)?.categoryId === DECRYPTOR_CATEGORY);
}
