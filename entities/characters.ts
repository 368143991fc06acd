// Rows of characters, as TypeORM reads and writes them.
import { EntitySchema } from 'typeorm';

export interface CharacterRow {
  id: number;
  accountId: number;
  name: string;
  bloodlineId: number;
  corporationId: number;
  stationId: number;
  createdAt: Date;
}

export const CharacterEntity = new EntitySchema<CharacterRow>({
  name: 'Character',
  tableName: 'character',
  columns: {
    id: { type: 'integer', primary: true, generated: 'increment' },
    accountId: { name: 'account_id', type: 'integer' },
    name: { type: 'text' },
    bloodlineId: { name: 'bloodline_id', type: 'integer' },
    corporationId: { name: 'corporation_id', type: 'integer' },
    stationId: { name: 'station_id', type: 'integer' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
  },
});
