// Blueprints, and what each of their activities takes and gives.
import { z } from 'zod';
import { dataset } from './dataset.ts';
import { Count, Id } from './fields.ts';

const MAX_LEVEL = 5;

const Material = z.object({ typeID: Id, quantity: Count });
const Product = Material.extend({ probability: z.number().min(0).max(1).optional() });
const Skill = z.object({ typeID: Id, level: z.int().min(0).max(MAX_LEVEL) });

const Activity = z.object({
  time: Count,
  materials: z.array(Material).default([]),
  products: z.array(Product).default([]),
  skills: z.array(Skill).default([]),
});

const Blueprint = z.object({
  blueprintTypeID: Id,
  maxProductionLimit: Count,
  activities: z.partialRecord(
    z.enum([
      'copying',
      'invention',
      'manufacturing',
      'reaction',
      'research_material',
      'research_time',
    ]),
    Activity,
  ),
});

export const blueprints = dataset(Blueprint, (blueprint, _id, emit) => {
  const { blueprintTypeID, maxProductionLimit, activities } = blueprint;
  emit('universe_blueprint', {
    blueprint_type_id: blueprintTypeID,
    max_production_limit: maxProductionLimit,
  });
  for (const [name, activity] of Object.entries(activities)) {
    const row = {
      blueprint_type_id: blueprintTypeID,
      activity: name,
      time_seconds: activity.time,
      materials: activity.materials,
      products: activity.products,
      skills: activity.skills,
    };
    emit('universe_blueprint_activity', row, `activities.${name}`);
  }
});
