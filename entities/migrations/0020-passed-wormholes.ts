// Which wormholes a pilot has passed, asked for by the map.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PassedWormholes1000000000020 implements MigrationInterface {
  name = 'PassedWormholes1000000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX wormhole_passed_by ON wormhole_polarity (character_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX wormhole_passed_by');
  }
}
