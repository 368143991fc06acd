// Wormholes: the types that there are, and the tables that say where which of them are. Both are
// our own addition, for the export does not tell.
import { z } from 'zod';
import { dataset, type Emit } from './dataset.ts';
import { keyed, Name } from './fields.ts';
import { Where, whereColumns } from './where.ts';

const HOUR_MS = 3_600_000;
const DAY_S = 86_400;
const MAX_LIFE_HOURS = 8_760;
const MAX_MASS_KG = 1e12;
const MAX_STATICS = 4;
const MAX_ROOM = 20;
const MAX_PER_SYSTEM_AND_DAY = 24;

/** Under this one a wormhole is known that was entered elsewhere. */
const EXIT_CODE = 'K162';

const Mass = z.int().min(1).max(MAX_MASS_KG);

const WormholeType = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z][0-9]{3}$/, 'is no code such as N110')
      .refine((code) => code !== EXIT_CODE, 'is the code of every far side'),
    /** Of the systems that are like this, one is on the far side. */
    target: Where,
    totalMassKg: Mass,
    /** Of one ship. */
    jumpMassKg: Mass,
    /** @default 0 */
    regenerationKgPerDay: z.int().min(0).max(MAX_MASS_KG).default(0),
    lifeHours: z.number().min(0.1).max(MAX_LIFE_HOURS),
    /** Below 1, for a wormhole takes probes to find. @default 0.1 */
    signalStrength: z.number().gt(0).lt(1).default(0.1),
  })
  .refine(({ totalMassKg, jumpMassKg }) => jumpMassKg <= totalMassKg, {
    message: 'is more than the total mass',
    path: ['jumpMassKg'],
  });

/** Weights by type. */
const Choices = keyed(z.int().min(1).max(1_000_000)).refine(
  (choices) => choices.length > 0,
  'is empty',
);

const WormholeTable = z
  .strictObject({
    name: Name.min(1),
    where: Where,
    /** Of several tables that apply to a system, the highest is used. */
    priority: z.int().min(0).max(1_000).default(0),
    /** Each system has one of each for ever; of which type follows from the system. */
    statics: z.array(Choices).min(1, 'is empty').max(MAX_STATICS).optional(),
    wandering: z
      .strictObject({
        /** How many appear on average. */
        perSystemAndDay: z.number().gt(0).max(MAX_PER_SYSTEM_AND_DAY),
        /** In one system at the most. */
        room: z.int().min(1).max(MAX_ROOM),
        types: Choices,
      })
      .optional(),
  })
  .refine(({ statics, wandering }) => statics ?? wandering, 'is empty');

/** The slot of what wanders; statics have theirs from 1 on. */
const WANDERING_SLOT = 0;

export const wormholeTypes = dataset(
  WormholeType,
  (type, id, emit) => {
    emit('universe_wormhole_type', {
      wormhole_type_id: id,
      code: type.code,
      ...whereColumns(type.target),
      total_mass_kg: type.totalMassKg,
      jump_mass_kg: type.jumpMassKg,
      regeneration_kg_per_s: type.regenerationKgPerDay / DAY_S,
      life_ms: Math.round(type.lifeHours * HOUR_MS),
      signal_strength: type.signalStrength,
    });
  },
  {},
);

export const wormholeTables = dataset(
  WormholeTable,
  ({ name, where, priority, statics = [], wandering }, id, emit) => {
    emit('universe_wormhole_table', {
      wormhole_table_id: id,
      name,
      ...whereColumns(where),
      priority,
      wandering_per_system_and_day: wandering?.perSystemAndDay,
      wandering_room: wandering?.room,
    });
    for (const [index, choices] of statics.entries()) {
      emitChoices(emit, { id, slot: index + 1, path: `statics.${index}` }, choices);
    }
    const path = 'wandering.types';
    emitChoices(emit, { id, slot: WANDERING_SLOT, path }, wandering?.types ?? []);
  },
  {},
);

function emitChoices(
  emit: Emit,
  { id, slot, path }: { id: number; slot: number; path: string },
  choices: z.output<typeof Choices>,
): void {
  for (const [typeId, weight] of choices) {
    const row = { wormhole_table_id: id, slot, wormhole_type_id: typeId, weight };
    emit('universe_wormhole_choice', row, `${path}.${typeId}`);
  }
}
