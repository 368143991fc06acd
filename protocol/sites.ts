// Sites over the wire: what is to be found in space, by its signature.
import { z } from 'zod';
import { command, query } from './command.ts';

export const SiteKind = z.enum([
  'combat-anomaly',
  'ore-anomaly',
  'ice-anomaly',
  'gas',
  'data',
  'relic',
  'combat-signature',
  'wormhole',
  'incursion',
]);
export type SiteKind = z.infer<typeof SiteKind>;

/** Unique in its solar system, such as QXT-417. */
export const Signature = z.string().regex(/^[A-Z]{3}-[0-9]{3}$/);

const SystemId = z.int().positive().max(2_147_483_647);
const SiteId = z.int().positive();

/** What is seen without probes. Of a signature nobody sees more than that it is there. */
export const SeenSite = z.object({
  signature: Signature,
  /** Null where it takes probes to know. */
  kind: SiteKind.nullable(),
  name: z.string().nullable(),
  /** From 0 to 1; 1 is seen without probes. */
  signalStrength: z.number(),
});
export type SeenSite = z.infer<typeof SeenSite>;

export const listSites = query(
  'sites.list',
  'character',
  z.strictObject({}),
  z.object({
    solarSystemId: SystemId,
    sites: z.array(SeenSite),
  }),
);

/** Everything that there is, for operators. */
export const Site = SeenSite.extend({
  siteId: SiteId,
  kind: SiteKind,
  name: z.string(),
  solarSystemId: SystemId,
  /** Metres from the star. */
  position: z.object({ x: z.number(), y: z.number(), z: z.number() }),
  spawnedAt: z.number(),
  /** Null for wormholes and incursions, which end by their own rules. */
  expiresAt: z.number().nullable(),
});
export type Site = z.infer<typeof Site>;

export const surveySystem = query(
  'sites.survey-system',
  'admin',
  z.strictObject({ solarSystemId: SystemId }),
  z.array(Site),
);

/** What a site's last visitors do to it: it is gone, and another one appears elsewhere. */
export const clearSite = command(
  'sites.clear-site',
  'admin',
  z.strictObject({ siteId: SiteId }),
  z.object({ siteId: SiteId }),
);

export const commands = [listSites, surveySystem, clearSite] as const;
