// Where something of our own tables is: conditions that a system has to fulfil.
import { z } from 'zod';
import type { Row } from './dataset.ts';
import { arrayOf, Id } from './fields.ts';

const MAX_CONDITIONS = 1_000;

const Ids = z.array(Id).min(1, 'is empty').max(MAX_CONDITIONS);

const SpaceBand = z.enum(['high', 'low', 'null', 'wormhole']);

/** A system has to fulfil each condition that is given. */
export const Where = z
  .strictObject({
    bands: z.array(SpaceBand).min(1, 'is empty').optional(),
    wormholeClassIDs: Ids.optional(),
    regionIDs: Ids.optional(),
    factionIDs: Ids.optional(),
    /** Beacons of the effects that lie on whole systems of wormhole space. */
    effectBeaconTypeIDs: Ids.optional(),
  })
  .refine((where) => Object.keys(where).length > 0, 'applies nowhere: it has no condition');

export const whereColumns = (where: z.output<typeof Where>): Row => ({
  bands: where.bands && arrayOf(where.bands),
  wormhole_class_ids: where.wormholeClassIDs && arrayOf(where.wormholeClassIDs),
  region_ids: where.regionIDs && arrayOf(where.regionIDs),
  faction_ids: where.factionIDs && arrayOf(where.factionIDs),
  effect_beacon_type_ids: where.effectBeaconTypeIDs && arrayOf(where.effectBeaconTypeIDs),
});
