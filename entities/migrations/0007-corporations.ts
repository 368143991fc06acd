// Corporations that players founded, and what the universe thinks of a character.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// Their numbers begin where characters' do not reach, so that an owner says by itself what it is.
const CORPORATIONS = `
  CREATE TABLE corporation (
    id         integer GENERATED ALWAYS AS IDENTITY (START WITH 98000001) PRIMARY KEY,
    name       text NOT NULL CHECK (length(name) BETWEEN 3 AND 50),
    ticker     text NOT NULL CHECK (length(ticker) BETWEEN 1 AND 5),
    leader_id  integer NOT NULL REFERENCES character (id),
    founded_at timestamptz NOT NULL,
    CONSTRAINT corporation_leader_unique UNIQUE (leader_id)
  );
  CREATE UNIQUE INDEX corporation_name_unique ON corporation (lower(name));
  CREATE UNIQUE INDEX corporation_ticker_unique ON corporation (ticker);
`;

const STANDINGS = `
  CREATE TABLE standing (
    character_id integer NOT NULL,
    -- The faction or corporation that holds it.
    from_id      integer NOT NULL,
    standing     float8 NOT NULL CHECK (standing BETWEEN -10 AND 10),
    PRIMARY KEY (character_id, from_id)
  );
`;

export class Corporations1000000000007 implements MigrationInterface {
  name = 'Corporations1000000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CORPORATIONS, STANDINGS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE standing, corporation');
  }
}
