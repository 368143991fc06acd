// Incursions: how many there may be in a band of security, how long they last, what they weigh and
// what they pay. Our own addition, for the export does not tell.
import { z } from 'zod';
import { dataset, type Emit } from './dataset.ts';
import { keyed, Name } from './fields.ts';

const HOUR_MS = 3_600_000;
const CENTS = 100;
const MAX_AT_ONCE = 100;
const MAX_HOURS = 8_760;
const MAX_ENCOUNTERS_PER_SYSTEM = 10;
const MAX_PILOTS = 256;
const MAX_REWARD = 10_000_000_000;

const Share = z.number().gt(0).max(1);
const Hours = z.number().min(1).max(MAX_HOURS);
const Pilots = z.int().min(1).max(MAX_PILOTS);

const range = (value: z.ZodType<number>) =>
  z.strictObject({ min: value, max: value }).refine(({ min, max }) => min <= max, {
    message: 'is less than min',
    path: ['max'],
  });

const Encounter = z.strictObject({
  /** What its completion takes from the influence. */
  influence: Share,
  /** That many are paid in full; fewer earn less each, and more share. */
  pilots: range(Pilots),
  /** Of each pilot, in whole money. */
  reward: z.int().min(1).max(MAX_REWARD),
  sites: keyed(z.strictObject({ name: Name.min(1), weight: z.int().min(1).max(1_000_000) })).refine(
    (sites) => sites.length > 0,
    'is empty',
  ),
});

const Standing = Encounter.extend({
  /** In each system of the role. */
  perSystem: z.int().min(1).max(MAX_ENCOUNTERS_PER_SYSTEM),
});

const IncursionTable = z.strictObject({
  name: Name.min(1),
  band: z.enum(['high', 'low', 'null']),
  atOnce: z.int().min(1).max(MAX_AT_ONCE),
  /** That one begins, in an hour in which there may be one more. */
  chance: Share,
  /** How long after the end of one the next cannot begin. */
  cooldownHours: range(z.number().min(0).max(MAX_HOURS)),
  stateHours: z.strictObject({ established: Hours, mobilising: Hours, withdrawing: Hours }),
  influence: z.strictObject({ initial: Share, risePerHour: Share }),
  /** What is lost at full influence. */
  penalties: z.strictObject({
    'bounty-income': Share.optional(),
    'shield-and-armor-resistance': Share.optional(),
    'damage-output': Share.optional(),
  }),
  encounters: z.strictObject({
    vanguard: Standing,
    assault: Standing,
    headquarters: Standing,
    mothership: Encounter,
  }),
});
type IncursionTable = z.output<typeof IncursionTable>;

export const incursionTables = dataset(
  IncursionTable,
  (table, id, emit) => {
    emit('universe_incursion_table', {
      incursion_table_id: id,
      name: table.name,
      band: table.band,
      at_once: table.atOnce,
      chance: table.chance,
      cooldown_min_ms: msOf(table.cooldownHours.min),
      cooldown_max_ms: msOf(table.cooldownHours.max),
      established_ms: msOf(table.stateHours.established),
      mobilising_ms: msOf(table.stateHours.mobilising),
      withdrawing_ms: msOf(table.stateHours.withdrawing),
      initial_influence: table.influence.initial,
      influence_rise_per_hour: table.influence.risePerHour,
    });
    for (const [effect, share] of Object.entries(table.penalties)) {
      emit(
        'universe_incursion_penalty',
        { incursion_table_id: id, effect, share },
        `penalties.${effect}`,
      );
    }
    emitEncounters(table, id, emit);
  },
  {},
);

const msOf = (hours: number): number => Math.round(hours * HOUR_MS);

function emitEncounters({ encounters }: IncursionTable, id: number, emit: Emit): void {
  for (const [role, encounter] of Object.entries(encounters)) {
    const path = `encounters.${role}`;
    emit(
      'universe_incursion_encounter',
      {
        incursion_table_id: id,
        role,
        per_system: 'perSystem' in encounter ? encounter.perSystem : 1,
        influence_step: encounter.influence,
        min_pilots: encounter.pilots.min,
        max_pilots: encounter.pilots.max,
        reward_cents: encounter.reward * CENTS,
      },
      path,
    );
    for (const [siteTypeId, { name, weight }] of encounter.sites) {
      emit(
        'universe_incursion_site',
        { site_type_id: siteTypeId, incursion_table_id: id, role, name, weight },
        `${path}.sites.${siteTypeId}`,
      );
    }
  }
}
