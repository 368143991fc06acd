// Feeds of calendars: who knows the token reads what concerns the character.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Calendar1000000000015 implements MigrationInterface {
  name = 'Calendar1000000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_feed (
        character_id integer PRIMARY KEY REFERENCES character (id) ON DELETE CASCADE,
        -- SHA-256: the token itself is nowhere.
        token_hash   bytea NOT NULL CONSTRAINT calendar_feed_token UNIQUE
          CHECK (length(token_hash) = 32),
        created_at   timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feed');
  }
}
