// Jobs that are all due at once: ten of each pilot, each on a blueprint of its own.
import { blueprints, itemTypes, stations } from '#features/universe/index.ts';
import { finishJob } from '#queues/industry.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { armAll } from '#queues/timers/timers.ts';
import { FIRST_CHARACTER_ID, seedPilots } from '../seed.ts';

const JOBS_OF_EACH = 10;
const ARM_CHUNK = 5_000;

const JOBS = `
  WITH job AS (
    SELECT nextval('place_id') AS job_id, nextval('place_id') AS item_id, number,
      $4::int + number / $8::int AS owner_id FROM generate_series(0, $1::int - 1) AS number
  ), blueprint AS (
    INSERT INTO inventory_item (item_id, type_id, owner_id, location_id, flag, quantity, singleton,
      runs, material_efficiency, time_efficiency)
    SELECT item_id, $2, owner_id, job_id, 'industry', 1, true, NULL, 10, 20 FROM job
  ), moved AS (
    INSERT INTO inventory_movement (item_id, type_id, quantity, reason, context_id, to_owner_id,
      to_location_id, at)
    SELECT item_id, $2, 1, 'administration', job_id, owner_id, job_id, $6 FROM job
  )
  INSERT INTO industry_job (job_id, owner_id, installer_id, facility_id, solar_system_id, activity,
    blueprint_item_id, blueprint_type_id, input_flag, runs, licensed_runs, uses_blueprint_runs,
    probability, luck, product_type_id, product_quantity, cost_cents, output_location_id,
    output_flag, auto_deliver, state, started_at, finish_at)
  SELECT job_id, owner_id, owner_id, $5, 1, 'manufacturing', item_id, $2, 'hangar', 1, 1, false,
    1, 0, $3, 100, 0, $5, 'hangar', true, 'active', $6, $7 FROM job`;

/** Makes the jobs and arms their timers. */
export async function seedJobs(runtime: Runtime, jobs: number, finishAt: Date): Promise<void> {
  const { dataSource } = runtime;
  const pilots = jobs / JOBS_OF_EACH;
  await seedPilots(runtime, { pilots, levels: 0, firstDueAt: finishAt, spacingMs: 0 });
  const { blueprintTypeId, productTypeId, stationId } = await workOf(runtime);
  const startedAt = new Date(finishAt.getTime() - 60_000);
  const values = [jobs, blueprintTypeId, productTypeId, FIRST_CHARACTER_ID, stationId];
  await dataSource.query(JOBS, [...values, startedAt, finishAt, JOBS_OF_EACH]);
  await armJobs(runtime, finishAt);
  await dataSource.query('VACUUM ANALYZE');
}

/** Something that is built, and where. */
function workOf(runtime: Runtime) {
  return transact(runtime, async (tx) => {
    const [station] = (await stations(tx)).values();
    const types = await itemTypes(tx);
    const ids = [...types.keys()];
    const made = [...(await blueprints(tx, ids)).values()].find(
      ({ activities }) => activities.manufacturing?.products.length === 1,
    );
    const [product] = made?.activities.manufacturing?.products ?? [];
    if (!station || !made || !product) throw new Error('nothing can be built');
    const { stationId } = station;
    return { blueprintTypeId: made.blueprintTypeId, productTypeId: product.typeId, stationId };
  });
}

async function armJobs(runtime: Runtime, dueAt: Date): Promise<void> {
  const rows = await runtime.dataSource.query<{ id: string }[]>(
    'SELECT job_id::text AS id FROM industry_job ORDER BY job_id',
  );
  for (let from = 0; from < rows.length; from += ARM_CHUNK) {
    const chunk = rows.slice(from, from + ARM_CHUNK);
    const firings = chunk.map(({ id }) => ({ key: id, dueAt, payload: {} }));
    await transact(runtime, (tx) => armAll(tx, finishJob, firings));
  }
}
