// What there is: categories, groups, market groups, meta groups and types.
import { z } from 'zod';
import { dataset } from './dataset.ts';
import { Id, LocalizedName, LocalizedText, Count } from './fields.ts';

const Size = z.number().min(0).default(0);
const CENTS = 100;

const Category = z.object({ name: LocalizedName, published: z.boolean() });

export const categories = dataset(Category, ({ name, published }, id, emit) => {
  emit('universe_category', { category_id: id, name, published });
});

const Group = z.object({
  categoryID: Id,
  name: LocalizedName,
  published: z.boolean(),
  anchorable: z.boolean(),
  anchored: z.boolean(),
  fittableNonSingleton: z.boolean(),
  useBasePrice: z.boolean(),
});

export const groups = dataset(Group, (group, id, emit) => {
  emit('universe_group', {
    group_id: id,
    category_id: group.categoryID,
    name: group.name,
    published: group.published,
    anchorable: group.anchorable,
    anchored: group.anchored,
    fittable_non_singleton: group.fittableNonSingleton,
    use_base_price: group.useBasePrice,
  });
});

const MarketGroup = z.object({
  name: LocalizedName,
  description: LocalizedText.optional(),
  parentGroupID: Id.optional(),
  hasTypes: z.boolean(),
});

export const marketGroups = dataset(MarketGroup, (group, id, emit) => {
  emit('universe_market_group', {
    market_group_id: id,
    parent_group_id: group.parentGroupID,
    name: group.name,
    description: group.description ?? '',
    has_types: group.hasTypes,
  });
});

const MetaGroup = z.object({ name: LocalizedName });

export const metaGroups = dataset(MetaGroup, ({ name }, id, emit) => {
  emit('universe_meta_group', { meta_group_id: id, name });
});

const Type = z.object({
  groupID: Id,
  name: LocalizedName,
  description: LocalizedText.optional(),
  published: z.boolean(),
  mass: Size,
  volume: Size,
  capacity: Size,
  radius: Size,
  portionSize: Count.min(1),
  basePrice: z.number().min(0).max(1e14).optional(),
  marketGroupID: Id.optional(),
  metaGroupID: Id.optional(),
  variationParentTypeID: Id.optional(),
  raceID: Id.optional(),
  factionID: Id.optional(),
  graphicID: Id.optional(),
  iconID: Id.optional(),
  soundID: Id.optional(),
});

export const types = dataset(Type, (type, id, emit) => {
  emit('universe_type', {
    type_id: id,
    group_id: type.groupID,
    name: type.name,
    description: type.description ?? '',
    published: type.published,
    mass_kg: type.mass,
    volume_m3: type.volume,
    capacity_m3: type.capacity,
    radius_m: type.radius,
    portion_size: type.portionSize,
    base_price_cents: type.basePrice === undefined ? null : Math.round(type.basePrice * CENTS),
    market_group_id: type.marketGroupID,
    meta_group_id: type.metaGroupID,
    variation_parent_type_id: type.variationParentTypeID,
    race_id: type.raceID,
    faction_id: type.factionID,
    graphic_id: type.graphicID,
    icon_id: type.iconID,
    sound_id: type.soundID,
  });
});
