// Where cosmic signatures and anomalies appear, and which: our own addition, for the export does
// not tell. A table gives room for sites of one kind in the systems that it applies to.
import { z } from 'zod';
import { dataset } from './dataset.ts';
import { arrayOf, Id, keyed, Name } from './fields.ts';

const MAX_ROOM = 50;
const MAX_LIFE_MINUTES = 525_600;
const MINUTE_MS = 60_000;
const MAX_CONDITIONS = 1_000;

const Ids = z.array(Id).min(1, 'is empty').max(MAX_CONDITIONS);

const SpaceBand = z.enum(['high', 'low', 'null', 'wormhole']);

/** A system has to fulfil each condition that is given. */
const Where = z
  .strictObject({
    bands: z.array(SpaceBand).min(1, 'is empty').optional(),
    wormholeClassIDs: Ids.optional(),
    regionIDs: Ids.optional(),
    factionIDs: Ids.optional(),
    /** Beacons of the effects that lie on whole systems of wormhole space. */
    effectBeaconTypeIDs: Ids.optional(),
  })
  .refine((where) => Object.keys(where).length > 0, 'applies nowhere: it has no condition');

const SiteType = z.strictObject({
  name: Name.min(1),
  /** 1 is seen without probes. */
  signalStrength: z.number().gt(0).max(1),
  lifeMinutes: z.int().min(1).max(MAX_LIFE_MINUTES),
  weight: z.int().min(1).max(1_000_000),
});

const SiteTable = z.strictObject({
  name: Name.min(1),
  kind: z.enum([
    'combat-anomaly',
    'ore-anomaly',
    'ice-anomaly',
    'gas',
    'data',
    'relic',
    'combat-signature',
  ]),
  where: Where,
  /** Of several tables of one kind that apply to a system, the highest is used. */
  priority: z.int().min(0).max(1_000).default(0),
  /** Sites in one system at the most. */
  room: z.int().min(1).max(MAX_ROOM),
  /** How much of the room of a constellation is filled. */
  share: z.number().gt(0).max(1),
  sites: keyed(SiteType).refine((sites) => sites.length > 0, 'is empty'),
});

export const siteTables = dataset(
  SiteTable,
  (table, id, emit) => {
    const { where } = table;
    emit('universe_site_table', {
      site_table_id: id,
      name: table.name,
      kind: table.kind,
      bands: where.bands && arrayOf(where.bands),
      wormhole_class_ids: where.wormholeClassIDs && arrayOf(where.wormholeClassIDs),
      region_ids: where.regionIDs && arrayOf(where.regionIDs),
      faction_ids: where.factionIDs && arrayOf(where.factionIDs),
      effect_beacon_type_ids: where.effectBeaconTypeIDs && arrayOf(where.effectBeaconTypeIDs),
      priority: table.priority,
      room: table.room,
      share: table.share,
    });
    for (const [siteTypeId, site] of table.sites) {
      emit(
        'universe_site_type',
        {
          site_type_id: siteTypeId,
          site_table_id: id,
          name: site.name,
          signal_strength: site.signalStrength,
          life_ms: site.lifeMinutes * MINUTE_MS,
          weight: site.weight,
        },
        `sites.${siteTypeId}`,
      );
    }
  },
  {},
);
