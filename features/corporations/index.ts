// The only door to corporations: their commands, and whom a character may act for.
import type { AnyCommand } from '#features/command.ts';
import { createCorporationCommand } from './create-corporation.ts';
import { getOwnQuery } from './get-own.ts';
import { findOwnersQuery, getOwnersQuery } from './owners.ts';

export { actingOwner } from './acting-owner.ts';
export { ledCorporation } from './led-corporation.ts';

export const commands: AnyCommand[] = [
  createCorporationCommand,
  getOwnQuery,
  getOwnersQuery,
  findOwnersQuery,
];
