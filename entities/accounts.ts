// Rows of accounts, as TypeORM reads and writes them.
import { EntitySchema } from 'typeorm';

export interface AccountRow {
  id: number;
  email: string;
  passwordHash: string;
  roles: string[];
  createdAt: Date;
  /** Until then nobody logs in. */
  bannedUntil: Date | null;
  banReason: string | null;
}

export const AccountEntity = new EntitySchema<AccountRow>({
  name: 'Account',
  tableName: 'account',
  columns: {
    id: { type: 'integer', primary: true, generated: 'increment' },
    email: { type: 'text' },
    passwordHash: { name: 'password_hash', type: 'text' },
    roles: { type: 'text', array: true, default: [] },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    bannedUntil: { name: 'banned_until', type: 'timestamptz', nullable: true },
    banReason: { name: 'ban_reason', type: 'text', nullable: true },
  },
});
