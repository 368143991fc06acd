// Results of the universe, in words.
import type { Result } from '../../sdk/index.ts';
import { notifications } from '#protocol/skills.ts';
import type { SkillType } from '#protocol/universe.ts';
import { INCURSION_WORDS } from './describe-incursions.ts';
import { INDUSTRY_WORDS } from './describe-industry.ts';
import { MARKET_WORDS } from './describe-market.ts';
import { WALLET_WORDS } from './describe-wallet.ts';
import { formatNumber, roman } from './format.ts';

export interface Description {
  title: string;
  help: string;
  /** What one reads at leisure. */
  more: string;
}

type Skills = ReadonlyMap<number, SkillType>;

/** What things are called. */
export interface Names {
  skills: Skills;
  type: (typeId: number) => string;
  station: (stationId: number) => string;
  owner: (ownerId: number) => string;
}

type Words = (body: unknown, names: Names) => Description | undefined;

function skillName(skills: Skills, skillTypeId: number): string {
  return skills.get(skillTypeId)?.name ?? `Skill ${skillTypeId}`;
}

export function levelName(
  skills: Skills,
  { skillTypeId, level }: { skillTypeId: number; level: number },
): string {
  return `${skillName(skills, skillTypeId)} ${roman(level)}`;
}

function describeTrained(body: unknown, { skills }: Names): Description | undefined {
  const trained = notifications['skills.level-trained'].safeParse(body).data;
  if (!trained) return undefined;
  const next = trained.next
    ? `Now training ${levelName(skills, trained.next)}.`
    : 'The training queue is empty.';
  const points = `${formatNumber(trained.totalSkillPoints)} skill points in all.`;
  return { title: `${levelName(skills, trained)} finished`, help: next, more: points };
}

const WORDS: Readonly<Record<string, Words>> = {
  'skills.level-trained': describeTrained,
  ...WALLET_WORDS,
  ...MARKET_WORDS,
  ...INDUSTRY_WORDS,
  ...INCURSION_WORDS,
};

export function describeResult({ kind, body }: Result, names: Names): Description {
  return WORDS[kind]?.(body, names) ?? { title: 'Something happened', help: kind, more: '' };
}

export interface Mentioned {
  typeIds: number[];
  stationIds: number[];
  ownerIds: number[];
}

/** What a result speaks of. */
export function mentionedIn({ body }: Result): Mentioned {
  const fields: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  const idsIn = (...keys: string[]): number[] =>
    keys.flatMap((key) => (typeof fields[key] === 'number' ? [fields[key]] : []));
  return {
    typeIds: idsIn('typeId', 'productTypeId'),
    stationIds: idsIn('stationId'),
    ownerIds: idsIn('fromOwnerId'),
  };
}
