// Dogma: attributes, effects with their modifiers, and both of them by type.
import { z } from 'zod';
import { dataset } from './dataset.ts';
import { Id, LocalizedText, Name, Text } from './fields.ts';

const Attribute = z.object({
  name: Name,
  displayName: LocalizedText.optional(),
  description: Text.default(''),
  attributeCategoryID: Id.optional(),
  dataType: z.int(),
  defaultValue: z.number(),
  highIsGood: z.boolean(),
  stackable: z.boolean(),
  published: z.boolean(),
  displayWhenZero: z.boolean().default(false),
  unitID: Id.optional(),
  iconID: Id.optional(),
  minAttributeID: Id.optional(),
  maxAttributeID: Id.optional(),
  chargeRechargeTimeID: Id.optional(),
});

export const dogmaAttributes = dataset(
  Attribute,
  (attribute, id, emit) => {
    emit('universe_dogma_attribute', {
      attribute_id: id,
      name: attribute.name,
      display_name: attribute.displayName,
      description: attribute.description,
      category_id: attribute.attributeCategoryID,
      data_type: attribute.dataType,
      default_value: attribute.defaultValue,
      high_is_good: attribute.highIsGood,
      stackable: attribute.stackable,
      published: attribute.published,
      display_when_zero: attribute.displayWhenZero,
      unit_id: attribute.unitID,
      icon_id: attribute.iconID,
      min_attribute_id: attribute.minAttributeID,
      max_attribute_id: attribute.maxAttributeID,
      recharge_time_attribute_id: attribute.chargeRechargeTimeID,
    });
  },
  { displayName: 'displayNameID', attributeCategoryID: 'categoryID' },
);

const Modifier = z.object({
  domain: Name,
  func: Name,
  operation: z.int().optional(),
  modifiedAttributeID: Id.optional(),
  modifyingAttributeID: Id.optional(),
  groupID: Id.optional(),
  skillTypeID: z.int().optional(),
  effectID: Id.optional(),
});

const Effect = z.object({
  name: Name,
  displayName: LocalizedText.optional(),
  effectCategoryID: Id,
  published: z.boolean(),
  isOffensive: z.boolean(),
  isAssistance: z.boolean(),
  isWarpSafe: z.boolean(),
  disallowAutoRepeat: z.boolean(),
  electronicChance: z.boolean(),
  propulsionChance: z.boolean(),
  rangeChance: z.boolean(),
  distribution: z.int().optional(),
  durationAttributeID: Id.optional(),
  dischargeAttributeID: Id.optional(),
  rangeAttributeID: Id.optional(),
  falloffAttributeID: Id.optional(),
  trackingSpeedAttributeID: Id.optional(),
  resistanceAttributeID: Id.optional(),
  fittingUsageChanceAttributeID: Id.optional(),
  npcUsageChanceAttributeID: Id.optional(),
  npcActivationChanceAttributeID: Id.optional(),
  modifierInfo: z.array(Modifier).default([]),
});

export const dogmaEffects = dataset(
  Effect,
  (effect, id, emit) => {
    emit('universe_dogma_effect', {
      effect_id: id,
      name: effect.name,
      display_name: effect.displayName,
      effect_category_id: effect.effectCategoryID,
      published: effect.published,
      is_offensive: effect.isOffensive,
      is_assistance: effect.isAssistance,
      is_warp_safe: effect.isWarpSafe,
      disallow_auto_repeat: effect.disallowAutoRepeat,
      electronic_chance: effect.electronicChance,
      propulsion_chance: effect.propulsionChance,
      range_chance: effect.rangeChance,
      distribution: effect.distribution,
      duration_attribute_id: effect.durationAttributeID,
      discharge_attribute_id: effect.dischargeAttributeID,
      range_attribute_id: effect.rangeAttributeID,
      falloff_attribute_id: effect.falloffAttributeID,
      tracking_speed_attribute_id: effect.trackingSpeedAttributeID,
      resistance_attribute_id: effect.resistanceAttributeID,
      fitting_usage_chance_attribute_id: effect.fittingUsageChanceAttributeID,
      npc_usage_chance_attribute_id: effect.npcUsageChanceAttributeID,
      npc_activation_chance_attribute_id: effect.npcActivationChanceAttributeID,
      modifier_info: effect.modifierInfo,
    });
  },
  { name: 'effectName', displayName: 'displayNameID', effectCategoryID: 'effectCategory' },
);

const TypeDogma = z.object({
  dogmaAttributes: z.array(z.object({ attributeID: Id, value: z.number() })).default([]),
  dogmaEffects: z.array(z.object({ effectID: Id, isDefault: z.boolean() })).default([]),
});

export const typeDogma = dataset(TypeDogma, ({ dogmaAttributes, dogmaEffects }, id, emit) => {
  dogmaAttributes.forEach(({ attributeID, value }, index) => {
    const row = { type_id: id, attribute_id: attributeID, value };
    emit('universe_type_attribute', row, `dogmaAttributes.${index}`);
  });
  dogmaEffects.forEach(({ effectID, isDefault }, index) => {
    const row = { type_id: id, effect_id: effectID, is_default: isDefault };
    emit('universe_type_effect', row, `dogmaEffects.${index}`);
  });
});
