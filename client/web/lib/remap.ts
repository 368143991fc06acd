// The points that a remap spreads: pure. The server checks it again, by its own rules.
import {
  AttributeName,
  BASE_ATTRIBUTE,
  FREE_ATTRIBUTE_POINTS,
  MAX_FREE_POINTS_IN_ONE,
  type Attributes,
} from '#protocol/skills.ts';

export const ATTRIBUTE_NAMES = AttributeName.options;

/** Points still to spend; below zero, too many are spent. */
export function pointsLeft(attributes: Attributes): number {
  const spent = ATTRIBUTE_NAMES.reduce((sum, name) => sum + attributes[name] - BASE_ATTRIBUTE, 0);
  return FREE_ATTRIBUTE_POINTS - spent;
}

export function canRaise(attributes: Attributes, name: AttributeName): boolean {
  return pointsLeft(attributes) > 0 && attributes[name] < BASE_ATTRIBUTE + MAX_FREE_POINTS_IN_ONE;
}

export function canLower(attributes: Attributes, name: AttributeName): boolean {
  return attributes[name] > BASE_ATTRIBUTE;
}
