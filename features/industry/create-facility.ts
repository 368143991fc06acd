// `industry.create-facility`: an administrator registers a structure in which jobs can run.
import { implement } from '#features/command.ts';
import { createFacility } from '#protocol/industry.ts';
import { refuse } from '#protocol/refusals.ts';
import { itemTypes, solarSystem } from '../universe/index.ts';
import { structureFacility } from './facilities.ts';

export const createFacilityCommand = implement(createFacility, async (tx, _caller, input) => {
  const { name, typeId, solarSystemId, ownerId, taxRate, rigTypeIds } = input;
  const types = await itemTypes(tx);
  const unknown = [typeId, ...rigTypeIds].filter((id) => !types.has(id));
  if (unknown.length > 0) return refuse('NOT_FOUND', { typeIds: unknown });
  if (!(await solarSystem(tx, solarSystemId))) return refuse('NOT_FOUND', { solarSystemId });
  const [row] = await tx.manager.query<{ facilityId: number }[]>(
    `INSERT INTO industry_facility (name, type_id, solar_system_id, owner_id, tax_rate,
       rig_type_ids)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING facility_id::float8 AS "facilityId"`,
    [name, typeId, solarSystemId, ownerId, taxRate, rigTypeIds],
  );
  if (!row) throw new Error('no facility was made');
  return structureFacility(tx, { ...input, ...row, online: true });
});
