// A backup holds everything, and a restore gives back exactly that or leaves all as it was.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { withClient } from '#entities/postgres/index.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { fillDatabase } from '../prepare-database.ts';
import { backUp, restore, type Manifest } from './index.ts';

const AT = new Date('2026-01-02T03:04:05.000Z');
const fill = (url: string) => fillDatabase(url, () => undefined);

/** More than one part of the archive. */
const MANY_NOTIFICATIONS = 40_000;

const UNIVERSE = `
  INSERT INTO account (email, password_hash, roles, created_at)
    VALUES ('a@example.org', E'tab\\tline\\nback\\\\slash', '{admin,"two words"}', '2026-01-01Z'),
           ('b@example.org', '', '{}', '2026-01-01 00:00:00.123456Z');
  INSERT INTO character (account_id, name, bloodline_id, corporation_id, station_id, created_at)
    VALUES (1, 'Ærin Åström ☄', 1, 1, 1, '2026-01-01Z');
  INSERT INTO session (token_hash, account_id, client, address, created_at, seen_at, expires_at)
    VALUES ('\\x00ff0a5c', 1, '', '::1', '2026-01-01Z', '2026-01-01Z', '2026-01-01Z');
  INSERT INTO inbox (character_id) VALUES (90000001);
  INSERT INTO notification
    SELECT 90000001, n, 'kind', jsonb_build_object('text', repeat(md5(n::text), 4)), '2026-01-01Z'
    FROM generate_series(1, ${MANY_NOTIFICATIONS}) n;
  CREATE TABLE pgboss.queue_stats_20200101 PARTITION OF pgboss.queue_stats
    FOR VALUES FROM ('2020-01-01') TO ('2020-01-02');
`;

let directory: string;
let universe: TestDatabase;
let file: string;
let manifest: Manifest;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'backup-'));
  universe = await createTestDatabase();
  await withClient(universe.url, (client) => client.query(UNIVERSE));
  file = join(directory, 'universe.tar.gz');
  manifest = await backUp(universe.url, file, AT);
});

afterAll(async () => {
  await universe.drop();
  rmSync(directory, { recursive: true });
});

async function emptyDatabase(): Promise<string> {
  const database = await createTestDatabase({ empty: true });
  onTestFinished(() => database.drop());
  return database.url;
}

const tablesOf = (url: string) =>
  withClient(url, async (client) => {
    const { rowCount } = await client.query(
      `SELECT FROM pg_tables WHERE schemaname IN ('public', 'pgboss', 'bullmq')`,
    );
    return rowCount;
  });

const damaged = (change: (archive: Buffer) => Buffer): string => {
  const copy = join(directory, 'damaged.tar.gz');
  writeFileSync(copy, gzipSync(change(gunzipSync(readFileSync(file)))));
  return copy;
};

describe('a backup', () => {
  it('is readable for its owner alone, and says what is in it', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(manifest.at).toBe(AT.toISOString());
    const rows = manifest.tables.find(({ name }) => name === 'notification')?.rows;
    expect(rows).toBe(MANY_NOTIFICATIONS);
  });

  it('does not overwrite another one', async () => {
    const before = readFileSync(file);
    await expect(backUp(universe.url, file, AT)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(readFileSync(file)).toEqual(before);
  });

  it('is of one moment, whatever changes meanwhile', async () => {
    const other = join(directory, 'meanwhile.tar.gz');
    let changed: Promise<unknown> | undefined;
    const taken = await backUp(universe.url, other, AT, () => {
      changed ??= withClient(universe.url, (client) =>
        client.query(`INSERT INTO job_run VALUES ('late', '2026-01-01Z', '2026-01-01Z')`),
      );
    });
    await changed;
    expect(taken.tables.find(({ name }) => name === 'job_run')?.rows).toBe(0);
    await withClient(universe.url, (client) => client.query('TRUNCATE job_run'));
  });
});

describe('a restore', () => {
  it('gives back every row, and the next ids follow', async () => {
    const url = await emptyDatabase();
    await restore(url, file, { force: false, fill });
    const again = await backUp(url, join(directory, 'again.tar.gz'), AT);
    const filled = ({ rows }: { rows: number }) => rows > 0;
    expect(again.tables.filter(filled)).toEqual(manifest.tables.filter(filled));
    expect(again.sequences).toEqual(manifest.sequences);
    const id = await withClient(url, async (client) => {
      const inserted = await client.query<{ id: number }>(
        `INSERT INTO account (email, password_hash, created_at)
         VALUES ('c@example.org', '', '2026-01-01Z') RETURNING id`,
      );
      return inserted.rows[0]?.id;
    });
    expect(id).toBe(3);
  });

  it('refuses a database that holds something, unless it is forced', async () => {
    const other = await createTestDatabase();
    onTestFinished(() => other.drop());
    await withClient(other.url, (client) =>
      client.query(`INSERT INTO job_run VALUES ('mine', '2026-01-01Z', '2026-01-01Z')`),
    );
    const refused = restore(other.url, file, { force: false, fill });
    await expect(refused).rejects.toMatchObject({ code: 'NOT_EMPTY' });
    await restore(other.url, file, { force: true, fill });
    const { rowCount } = await withClient(other.url, (client) =>
      client.query('SELECT FROM job_run'),
    );
    expect(rowCount).toBe(0);
  });

  it('refuses a database that somebody is using', async () => {
    const url = await emptyDatabase();
    const refused = withClient(url, () => restore(url, file, { force: true, fill }));
    await expect(refused).rejects.toMatchObject({ code: 'IN_USE' });
  });

  it('refuses a backup of another version, and names it', async () => {
    const url = await emptyDatabase();
    const other = join(directory, 'other-version.tar.gz');
    const old = await createTestDatabase();
    onTestFinished(() => old.drop());
    await withClient(old.url, (client) =>
      client.query('DELETE FROM migration WHERE id = (SELECT max(id) FROM migration)'),
    );
    await backUp(old.url, other, AT);
    const refused = restore(url, other, { force: true, fill });
    await expect(refused).rejects.toMatchObject({ code: 'OTHER_VERSION' });
  });

  it.each([
    ['INCOMPLETE', 'breaks off', () => truncated(0.5)],
    ['INCOMPLETE', 'has no manifest', () => damaged((archive) => archive.subarray(0, 1024))],
    ['DAMAGED', 'has a changed byte', () => damaged(withChangedByte)],
    ['NOT_A_BACKUP', 'is something else', () => join(import.meta.dirname, 'manifest.ts')],
    ['FILE_UNREADABLE', 'does not exist', () => join(directory, 'nowhere.tar.gz')],
  ])('says %s of a file that %s, and touches nothing', async (code, _what, make) => {
    const url = await emptyDatabase();
    await expect(restore(url, make(), { force: true, fill })).rejects.toMatchObject({ code });
    expect(await tablesOf(url)).toBe(0);
  });
});

function truncated(share: number): string {
  const copy = join(directory, 'truncated.tar.gz');
  copyFileSync(file, copy);
  const content = readFileSync(copy);
  writeFileSync(copy, content.subarray(0, Math.floor(content.length * share)));
  return copy;
}

function withChangedByte(archive: Buffer): Buffer {
  const at = archive.indexOf('a@example.org');
  archive[at] = 'z'.charCodeAt(0);
  return archive;
}
