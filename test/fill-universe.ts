// Makes a universe as `npm start` does: migrated, with the queues of both engines and the starter.
import { populate } from '#cluster/populate.ts';
import { fillDatabase } from '#cluster/prepare-database.ts';

const silent = (): void => undefined;

export async function fillUniverse(databaseUrl: string): Promise<void> {
  await fillDatabase(databaseUrl, silent);
  await populate(databaseUrl, silent);
}
