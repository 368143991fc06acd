// `corporations.get-owners` and `corporations.find-owners`: who stands behind a number, and which
// number behind a name. Characters and corporations that players founded share one space of both.
import { implement } from '#features/command.ts';
import { findOwners, getOwners, type Owner } from '#protocol/corporations.ts';

const OWNERS = `
  SELECT id AS "ownerId", name, 'character' AS kind FROM character WHERE CONDITION
  UNION ALL
  SELECT id, name, 'corporation' FROM corporation WHERE CONDITION
  ORDER BY 1`;
const BY_ID = OWNERS.replaceAll('CONDITION', 'id = ANY ($1::int[])');
const BY_NAME = OWNERS.replaceAll('CONDITION', 'lower(name) = lower($1)');

export const getOwnersQuery = implement(getOwners, (tx, _caller, { ownerIds }) =>
  tx.manager.query<Owner[]>(BY_ID, [ownerIds]),
);

export const findOwnersQuery = implement(findOwners, (tx, _caller, { name }) =>
  tx.manager.query<Owner[]>(BY_NAME, [name]),
);
