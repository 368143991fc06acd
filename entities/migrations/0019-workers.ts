// Workers are servers of the cluster, and have no address that clients reach.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const WITH_ADDRESS = '(host IS NOT NULL AND port IS NOT NULL)';

export class Workers1000000000019 implements MigrationInterface {
  name = 'Workers1000000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE server DROP CONSTRAINT server_check,
        ADD CONSTRAINT server_has_an_address
          CHECK (state = 'starting' OR kind = 'workers' OR ${WITH_ADDRESS})
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM server WHERE kind = 'workers'`);
    await runner.query(`
      ALTER TABLE server DROP CONSTRAINT server_has_an_address,
        ADD CONSTRAINT server_check CHECK (state = 'starting' OR ${WITH_ADDRESS})
    `);
  }
}
