// What the universe itself sells and buys at stations: static data, like the rest of the universe.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORDERS = `
  CREATE TABLE universe_npc_order (
    npc_order_id integer PRIMARY KEY,
    station_id   integer NOT NULL,
    type_id      integer NOT NULL,
    is_buy       boolean NOT NULL,
    price_cents  bigint NOT NULL CHECK (price_cents > 0),
    volume       integer NOT NULL CHECK (volume > 0)
  );
  CREATE INDEX universe_npc_order_station ON universe_npc_order (station_id);
`;

export class UniverseMarket1000000000004 implements MigrationInterface {
  name = 'UniverseMarket1000000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORDERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE universe_npc_order');
  }
}
