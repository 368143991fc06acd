// For tests: a database, and a copy of the starter universe that a test may spoil.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { expect } from 'vitest';
import { starterFolder } from '#config/universe/index.ts';
import { createDataSource } from '#entities/data-source.ts';
import { UNIVERSE_TABLES } from '#entities/universe.ts';
import { systemClock } from '#queues/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/database.ts';
import {
  importUniverse,
  type ImportOptions,
  type ImportResult,
} from '#features/universe/import/import-universe.ts';

export class Workbench {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  /** The copy. */
  folder = '';

  constructor(database: TestDatabase, dataSource: DataSource) {
    this.database = database;
    this.dataSource = dataSource;
  }

  static async open(): Promise<Workbench> {
    const database = await createTestDatabase();
    const dataSource = createDataSource({ url: database.url, poolSize: 4, name: 'test' });
    await dataSource.initialize();
    return new Workbench(database, dataSource);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }

  /** The starter universe in use, and a new copy of it. */
  async prepare(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'universe-'));
    await cp(starterFolder, this.folder, { recursive: true });
    await this.importFrom(starterFolder);
  }

  clean(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  importFrom(source: string, options: ImportOptions = {}): Promise<ImportResult> {
    return importUniverse({ dataSource: this.dataSource, clock: systemClock }, source, options);
  }

  /** Changes a file of the copy; `$` in what replaces a text stands for that text. */
  async edit(file: string, from: string | RegExp, to: string): Promise<void> {
    const path = join(this.folder, file);
    const text = await readFile(path, 'utf8');
    const changed = text.replace(from, (found) => to.replace('$', found));
    expect(changed).not.toBe(text);
    await writeFile(path, changed);
  }

  /** Of the first line that holds the text. */
  async lineOf(file: string, text: string): Promise<number> {
    const lines = (await readFile(join(this.folder, file), 'utf8')).split('\n');
    return lines.findIndex((line) => line.includes(text)) + 1;
  }

  /** Every row of the universe in use. */
  async universe(): Promise<Record<string, unknown>> {
    const tables: Record<string, unknown> = {};
    for (const table of UNIVERSE_TABLES) {
      tables[table] = await this.dataSource.query(
        `SELECT array_agg(live::text ORDER BY live::text) AS rows FROM ${table} live`,
      );
    }
    return tables;
  }
}
