// The market: orders, the books that they stand in, the trades between them, and prices by day.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// A book is one type in one region. Its row is the lock of all its orders: whoever matches, changes
// or ends one of them holds it, so that a book is never matched twice at once.
const BOOKS = `
  CREATE TABLE market_book (
    region_id integer NOT NULL,
    type_id   integer NOT NULL,
    PRIMARY KEY (region_id, type_id)
  );
`;

// What is sold is a volume of the order; what a buyer has laid aside is in the escrow. An order of
// the universe has no character, no escrow and no end.
const ORDERS = `
  CREATE TABLE market_order (
    order_id         bigint PRIMARY KEY DEFAULT nextval('place_id'),
    region_id        integer NOT NULL,
    solar_system_id  integer NOT NULL,
    station_id       integer NOT NULL,
    type_id          integer NOT NULL,
    owner_id         integer NOT NULL CHECK (owner_id > 0),
    character_id     integer,
    division         smallint NOT NULL CHECK (division BETWEEN 1 AND 7),
    is_buy           boolean NOT NULL,
    price_cents      bigint NOT NULL CHECK (price_cents > 0),
    volume_total     integer NOT NULL CHECK (volume_total > 0),
    volume_remaining integer NOT NULL CHECK (volume_remaining BETWEEN 0 AND volume_total),
    min_volume       integer NOT NULL CHECK (min_volume BETWEEN 1 AND volume_total),
    -- Of buy orders: -1 the station, 0 the solar system, up to 40 jumps, 32767 the region.
    range            smallint NOT NULL CHECK (range BETWEEN -1 AND 40 OR range = 32767),
    escrow_cents     bigint NOT NULL,
    -- What the seller pays of each sale, in millionths.
    sales_tax_ppm    integer NOT NULL CHECK (sales_tax_ppm BETWEEN 0 AND 1000000),
    -- With the number, the order's place among those of its price: a new price begins anew.
    issued_at        timestamptz NOT NULL,
    expires_at       timestamptz,
    state            text NOT NULL CHECK (state IN ('open', 'filled', 'expired', 'cancelled')),
    modified_at      timestamptz NOT NULL,
    CHECK (is_buy OR range = -1),
    CHECK ((character_id IS NULL) = (expires_at IS NULL)),
    CONSTRAINT market_order_filled CHECK ((state = 'filled') = (volume_remaining = 0)),
    CONSTRAINT market_order_escrow CHECK (escrow_cents =
      CASE WHEN is_buy AND state = 'open' AND character_id IS NOT NULL
        THEN price_cents * volume_remaining ELSE 0 END)
  ) WITH (fillfactor = 80);
  CREATE INDEX market_order_sells ON market_order
    (region_id, type_id, price_cents, issued_at, order_id) WHERE state = 'open' AND NOT is_buy;
  CREATE INDEX market_order_buys ON market_order
    (region_id, type_id, price_cents DESC, issued_at, order_id) WHERE state = 'open' AND is_buy;
  CREATE INDEX market_order_issuer ON market_order (character_id)
    WHERE state = 'open' AND character_id IS NOT NULL;
  CREATE INDEX market_order_universe ON market_order (station_id)
    WHERE state = 'open' AND character_id IS NULL;
  CREATE INDEX market_order_owner ON market_order (owner_id, order_id)
    WHERE character_id IS NOT NULL;
`;

const TRADES = `
  CREATE TABLE market_trade (
    trade_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    buy_order_id  bigint NOT NULL,
    sell_order_id bigint NOT NULL,
    region_id     integer NOT NULL,
    station_id    integer NOT NULL,
    type_id       integer NOT NULL,
    price_cents   bigint NOT NULL CHECK (price_cents > 0),
    quantity      integer NOT NULL CHECK (quantity > 0),
    buyer_id      integer NOT NULL,
    seller_id     integer NOT NULL,
    at            timestamptz NOT NULL,
    -- After a trade one of the two is used up.
    CONSTRAINT market_trade_once UNIQUE (buy_order_id, sell_order_id)
  );
  CREATE INDEX market_trade_buyer ON market_trade (buyer_id, trade_id);
  CREATE INDEX market_trade_seller ON market_trade (seller_id, trade_id);
  CREATE INDEX market_trade_at ON market_trade USING brin (at);
`;

const HISTORY = `
  CREATE TABLE market_history (
    region_id     integer NOT NULL,
    type_id       integer NOT NULL,
    day           date NOT NULL,
    trades        integer NOT NULL CHECK (trades > 0),
    volume        bigint NOT NULL CHECK (volume > 0),
    lowest_cents  bigint NOT NULL,
    average_cents bigint NOT NULL CHECK (average_cents BETWEEN lowest_cents AND highest_cents),
    highest_cents bigint NOT NULL,
    PRIMARY KEY (region_id, type_id, day)
  );
  CREATE INDEX market_history_day ON market_history (day);
`;

export class Market1000000000008 implements MigrationInterface {
  name = 'Market1000000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [BOOKS, ORDERS, TRADES, HISTORY]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE market_history, market_trade, market_order, market_book');
  }
}
