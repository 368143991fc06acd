// `npm run account -- grant <email> admin`: gives an account a role, or takes it away; bans it, or
// lets it in again.
import { Argument, InvalidArgumentError, program } from 'commander';
import type { DataSource, EntityManager } from 'typeorm';
import { loadConfig } from '#config/index.ts';
import { besideServer } from '#cluster/maintenance.ts';
import { createDataSource } from '#entities/data-source.ts';
import {
  banAccount,
  grantRole,
  revokeRole,
  ROLES,
  unbanAccount,
  type Role,
} from '#features/accounts/index.ts';
import { explained, say } from './maintenance.ts';

const DAY_MS = 86_400_000;
const FOR_EVER = new Date('9999-12-31T00:00:00Z');
const MAX_REASON_LENGTH = 200;

function wholeDays(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days > 0 && days <= 36_500) return days;
  throw new InvalidArgumentError('a number of days, from 1 to 36500');
}

const role = new Argument('<role>', 'what the account may do').choices(ROLES);

program.name('npm run account --').description('Roles and bans of accounts.');
program
  .command('grant <email>')
  .description('gives an account a role')
  .addArgument(role)
  .action((email: string, granted: Role) =>
    explained(() =>
      change(email, `granted ${granted} for`, (manager) => grantRole(manager, email, granted)),
    ),
  );
program
  .command('revoke <email>')
  .description('takes a role from an account')
  .addArgument(role)
  .action((email: string, revoked: Role) =>
    explained(() =>
      change(email, `revoked ${revoked} for`, (manager) => revokeRole(manager, email, revoked)),
    ),
  );
program
  .command('ban <email>')
  .description('ends the sessions of an account and lets nobody log in to it')
  .option('--days <days>', 'for how long; for ever where it is left out', wholeDays)
  .option('--reason <text>', 'what the banned are told', '')
  .action((email: string, { days, reason }: { days?: number; reason: string }) =>
    explained(() => {
      const now = new Date();
      const until = days === undefined ? FOR_EVER : new Date(now.getTime() + days * DAY_MS);
      const ban = { until, reason: reason.slice(0, MAX_REASON_LENGTH) };
      return change(email, 'banned', (manager) => banAccount(manager, email, ban, now));
    }),
  );
program
  .command('unban <email>')
  .description('lets an account in again')
  .action((email: string) =>
    explained(() => change(email, 'let in', (manager) => unbanAccount(manager, email))),
  );

await program.parseAsync();

async function change(
  email: string,
  done: string,
  by: (manager: EntityManager) => Promise<boolean>,
): Promise<void> {
  const found = await besideServer(loadConfig(), say, async (url) => {
    const dataSource = createDataSource({ url, poolSize: 1, name: 'ephemeris account' });
    await dataSource.initialize();
    try {
      return (await hasAccounts(dataSource)) && (await by(dataSource.manager));
    } finally {
      await dataSource.destroy();
    }
  });
  if (found) say(`Done: ${done} ${email}.`);
  else {
    say(`No account has the address ${email}. Register it first.`);
    process.exitCode = 1;
  }
}

/** A database on which nothing was ever started has none. */
async function hasAccounts(dataSource: DataSource): Promise<boolean> {
  const [found] = await dataSource.query<[{ there: boolean }]>(
    `SELECT to_regclass('account') IS NOT NULL AS there`,
  );
  return found.there;
}
