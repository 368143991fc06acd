// `npm run account -- grant <email> admin`: gives an account a role, or takes it away.
import { Argument, program } from 'commander';
import type { DataSource } from 'typeorm';
import { loadConfig } from '#config/index.ts';
import { besideServer } from '#cluster/maintenance.ts';
import { createDataSource } from '#entities/data-source.ts';
import { grantRole, revokeRole, ROLES, type Role } from '#features/accounts/index.ts';
import { explained, say } from './maintenance.ts';

const role = new Argument('<role>', 'what the account may do').choices(ROLES);

program.name('npm run account --').description('Roles of accounts.');
program
  .command('grant <email>')
  .description('gives an account a role')
  .addArgument(role)
  .action((email: string, granted: Role) => explained(() => change(email, granted, grantRole)));
program
  .command('revoke <email>')
  .description('takes a role from an account')
  .addArgument(role)
  .action((email: string, revoked: Role) => explained(() => change(email, revoked, revokeRole)));

await program.parseAsync();

async function change(email: string, role: Role, by: typeof grantRole): Promise<void> {
  const found = await besideServer(loadConfig(), say, async (url) => {
    const dataSource = createDataSource({ url, poolSize: 1, name: 'ephemeris account' });
    await dataSource.initialize();
    try {
      return (await hasAccounts(dataSource)) && (await by(dataSource.manager, email, role));
    } finally {
      await dataSource.destroy();
    }
  });
  if (found) say(`Done: ${by === grantRole ? 'granted' : 'revoked'} ${role} for ${email}.`);
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
