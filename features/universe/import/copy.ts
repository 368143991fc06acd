// Rows on their way into staging tables, by COPY.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Row, StagedTable, Value } from './datasets/dataset.ts';

export const STAGING = 'universe_staging';

/** Columns of each staging table, in order. */
export type Columns = ReadonlyMap<StagedTable, readonly string[]>;

/** Text held for one table before it is sent. */
const FLUSH_LENGTH = 2_000_000;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const escape = (text: string): string =>
  text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);

function encode(value: Value): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'object') return escape(JSON.stringify(value));
  return String(value);
}

/** Gathers rows by table; the client must be in the transaction that they belong to. */
export class RowWriter {
  readonly #client: PoolClient;
  readonly #columns: Columns;
  readonly #texts = new Map<StagedTable, string>();
  #sending: Promise<void> = Promise.resolve();

  constructor(client: PoolClient, columns: Columns) {
    this.#client = client;
    this.#columns = columns;
  }

  add(table: StagedTable, row: Row): void {
    const columns = this.#columns.get(table);
    const unknown = Object.keys(row).find((name) => !columns?.includes(name));
    if (!columns || unknown !== undefined) throw new Error(`no column ${unknown} in ${table}`);
    const line = columns.map((column) => encode(row[column])).join('\t');
    this.#texts.set(table, `${this.#texts.get(table) ?? ''}${line}\n`);
  }

  /** Sends what has grown large, while the next rows are made. */
  async flush(): Promise<void> {
    for (const [table, text] of this.#texts) {
      if (text.length >= FLUSH_LENGTH) await this.#send(table, text);
    }
  }

  /** Sends the rest. */
  async end(): Promise<void> {
    for (const [table, text] of this.#texts) await this.#send(table, text);
    await this.#sending;
  }

  /** Waits until nothing is being sent any more, whether it arrived or not. */
  async settled(): Promise<void> {
    await this.#sending.catch(() => undefined);
  }

  /** One COPY at a time: only the text of one is held beside what is gathered. */
  async #send(table: StagedTable, text: string): Promise<void> {
    this.#texts.delete(table);
    await this.#sending;
    const copy = this.#client.query(copyFrom(`COPY ${STAGING}.${table} FROM STDIN`));
    this.#sending = pipeline(Readable.from([text]), copy);
    // Whoever awaits it next hears of its failure; until then nobody does.
    this.#sending.catch(() => undefined);
  }
}
