// On which terms characters trade: their skills, and what the universe thinks of them.
import type { Tx } from '#queues/runtime.ts';
import { trainedLevels } from '../skills/index.ts';
import { standingsOf, type Standings } from '../standings/index.ts';
import type { Station } from '../universe/index.ts';
import { brokerPpm, salesTaxPpm } from './rules.ts';
import { marketSkills, type MarketSkills } from './skills.ts';

export interface Terms {
  readonly skills: MarketSkills;
  readonly salesTaxPpm: number;
  /** What the brokers of a station ask. */
  brokerPpm(station: Station): number;
}

/** One entry for each of the characters. */
export async function termsOf(
  tx: Tx,
  characterIds: readonly number[],
): Promise<ReadonlyMap<number, Terms>> {
  const ids = [...new Set(characterIds)];
  const levels = await trainedLevels(tx, ids);
  const standings = await standingsOf(tx, ids);
  return new Map(
    ids.map((id) => [id, terms(marketSkills(levels.get(id) ?? new Map()), standings.get(id))]),
  );
}

function terms(skills: MarketSkills, standings: Standings = new Map()): Terms {
  return {
    skills,
    salesTaxPpm: salesTaxPpm(skills),
    brokerPpm: ({ corporationId, factionId }) =>
      brokerPpm(skills, {
        corporation: standings.get(corporationId) ?? 0,
        faction: factionId === null ? 0 : (standings.get(factionId) ?? 0),
      }),
  };
}
