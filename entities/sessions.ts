// Rows of sessions, as TypeORM reads and writes them. Of a token, only the hash is ever a row.
import { EntitySchema } from 'typeorm';

export interface SessionRow {
  id: number;
  tokenHash: Buffer;
  accountId: number;
  characterId: number | null;
  /** Results of the character after this sequence are those that the session is to hear. */
  heardAfter: number;
  client: string;
  address: string;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  needsRefresh: boolean;
}

export const SessionEntity = new EntitySchema<SessionRow>({
  name: 'Session',
  tableName: 'session',
  columns: {
    id: { type: 'integer', primary: true, generated: 'increment' },
    tokenHash: { name: 'token_hash', type: 'bytea' },
    accountId: { name: 'account_id', type: 'integer' },
    characterId: { name: 'character_id', type: 'integer', nullable: true },
    heardAfter: { name: 'heard_after', type: 'integer', default: 0 },
    client: { type: 'text' },
    address: { type: 'text' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    seenAt: { name: 'seen_at', type: 'timestamptz' },
    expiresAt: { name: 'expires_at', type: 'timestamptz' },
    revokedAt: { name: 'revoked_at', type: 'timestamptz', nullable: true },
    needsRefresh: { name: 'needs_refresh', type: 'boolean', default: false },
  },
});
