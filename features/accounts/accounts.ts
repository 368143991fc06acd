// What other features and tools ask of accounts.
import { AccountEntity, type AccountRow } from '#entities/accounts.ts';
import type { EntityManager } from 'typeorm';
import type { Runtime } from '#queues/runtime.ts';

/** Roles that an operator can grant. */
export const ROLES = ['admin'] as const;
export type Role = (typeof ROLES)[number];

export function findAccount(runtime: Runtime, email: string): Promise<AccountRow | null> {
  return runtime.dataSource.getRepository(AccountEntity).findOneBy({ email });
}

/** Adds a role; false where no account has the address. Safe to repeat. */
export async function grantRole(
  manager: EntityManager,
  email: string,
  role: Role,
): Promise<boolean> {
  return changeRoles(manager, `array_append(array_remove(roles, $2), $2)`, email, role);
}

/** Takes a role away; false where no account has the address. Safe to repeat. */
export async function revokeRole(
  manager: EntityManager,
  email: string,
  role: Role,
): Promise<boolean> {
  return changeRoles(manager, `array_remove(roles, $2)`, email, role);
}

async function changeRoles(
  manager: EntityManager,
  roles: string,
  email: string,
  role: Role,
): Promise<boolean> {
  const [, changed] = await manager.query<[unknown, number]>(
    `UPDATE account SET roles = ${roles} WHERE email = $1`,
    [email.toLowerCase(), role],
  );
  return changed === 1;
}
