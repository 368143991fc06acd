// What must hold of an economy at every commit. Each check answers what breaks it, and all of them
// see one snapshot, so that they are sound while others trade.
import type { DataSource, EntityManager } from 'typeorm';
import type { Check } from './check.ts';
import { goods } from './goods.ts';
import { industry } from './industry.ts';
import { market } from './market.ts';
import { money } from './money.ts';
import { space } from './space.ts';

export const SUBJECTS = { money, market, goods, industry, space } satisfies Record<
  string,
  readonly Check[]
>;
type Subject = keyof typeof SUBJECTS;
const ALL = Object.keys(SUBJECTS) as Subject[];

const MAX_SHOWN = 3;

/**
 * Answers what is broken, a line each. `now` is by the universe's clock, and not before the last
 * commit that the snapshot has.
 */
export async function brokenInvariants(
  dataSource: DataSource,
  now: () => Date,
  subjects: readonly Subject[] = ALL,
): Promise<string[]> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    // The first statement takes the snapshot.
    await manager.query('SELECT 1');
    return brokenIn(manager, now(), subjects);
  });
}

/** The same of what a transaction sees. */
export async function brokenIn(
  manager: EntityManager,
  now: Date,
  subjects: readonly Subject[] = ALL,
): Promise<string[]> {
  const at = `'${now.toISOString()}'::timestamptz`;
  const broken: string[] = [];
  for (const { what, sql } of subjects.flatMap((subject) => SUBJECTS[subject])) {
    const rows = await manager.query<object[]>(sql.replaceAll(':now', at));
    if (rows.length === 0) continue;
    broken.push(`${what}: ${rows.length} times, ${JSON.stringify(rows.slice(0, MAX_SHOWN))}`);
  }
  return broken;
}
