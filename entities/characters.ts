// Rows of characters, as TypeORM reads and writes them.
import { EntitySchema } from 'typeorm';

export interface CharacterRow {
  id: number;
  accountId: number;
  name: string;
  bloodlineId: number;
  corporationId: number;
  /** Where it is docked; null in space. */
  stationId: number | null;
  /** Where it flies; null while docked. */
  solarSystemId: number | null;
  /** The ship that it flies, or would undock in. */
  shipId: number | null;
  createdAt: Date;
}

/** Ids of items are exact in a double. */
const asNumber = {
  from: (value: string | null) => (value === null ? null : Number(value)),
  to: (value: number | null) => value,
};

export const CharacterEntity = new EntitySchema<CharacterRow>({
  name: 'Character',
  tableName: 'character',
  columns: {
    id: { type: 'integer', primary: true, generated: 'increment' },
    accountId: { name: 'account_id', type: 'integer' },
    name: { type: 'text' },
    bloodlineId: { name: 'bloodline_id', type: 'integer' },
    corporationId: { name: 'corporation_id', type: 'integer' },
    stationId: { name: 'station_id', type: 'integer', nullable: true },
    solarSystemId: { name: 'solar_system_id', type: 'integer', nullable: true },
    shipId: { name: 'ship_id', type: 'bigint', nullable: true, transformer: asNumber },
    createdAt: { name: 'created_at', type: 'timestamptz' },
  },
});
