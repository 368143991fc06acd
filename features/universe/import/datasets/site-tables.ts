// Where cosmic signatures and anomalies appear, and which: our own addition, for the export does
// not tell. A table gives room for sites of one kind in the systems that it applies to.
import { z } from 'zod';
import { SiteKind } from '#protocol/sites.ts';
import { dataset } from './dataset.ts';
import { keyed, Name } from './fields.ts';
import { Where, whereColumns } from './where.ts';

const MAX_ROOM = 50;
const MAX_LIFE_MINUTES = 525_600;
const MINUTE_MS = 60_000;

const SiteType = z.strictObject({
  name: Name.min(1),
  /** 1 is seen without probes. */
  signalStrength: z.number().gt(0).max(1),
  lifeMinutes: z.int().min(1).max(MAX_LIFE_MINUTES),
  weight: z.int().min(1).max(1_000_000),
});

const SiteTable = z.strictObject({
  name: Name.min(1),
  kind: SiteKind.exclude(['wormhole', 'incursion']),
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
    emit('universe_site_table', {
      site_table_id: id,
      name: table.name,
      kind: table.kind,
      ...whereColumns(table.where),
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
