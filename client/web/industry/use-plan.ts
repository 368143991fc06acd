// The job that is being put together, and what it would take: previewed as one types.
import { useEffect, useState } from 'react';
import type { Input, Output } from '../../sdk/index.ts';
import { MAX_JOB_RUNS, type Facility, type OwnBlueprint } from '#protocol/industry.ts';
import type { ActivityName, Blueprint } from '#protocol/universe.ts';
import { parseQuantity } from '../lib/parse-amount.ts';
import { useGame } from '../state/game-context.ts';
import { useResults } from '../state/use-reading.ts';

/** Typing goes on within so long: not each key is a question to the server. */
const PAUSE_MS = 150;

export type JobWish = Input<'industry.start-job'>;
export type Preview = Output<'industry.preview-job'>;

interface PlanFields {
  activity: ActivityName;
  runs: string;
  licensedRuns: string;
  productTypeId: number | undefined;
  decryptorTypeId: number | undefined;
  autoDeliver: boolean | undefined;
}

export interface Planning {
  fields: PlanFields;
  set: (change: Partial<PlanFields>) => void;
  /** Undefined while what is filled in is no job. */
  wish: JobWish | undefined;
}

export function usePlanning(
  blueprint: OwnBlueprint,
  activities: readonly ActivityName[],
): Planning {
  const [fields, setFields] = useState<PlanFields>({
    activity: activities[0] ?? 'manufacturing',
    runs: '1',
    licensedRuns: '1',
    productTypeId: undefined,
    decryptorTypeId: undefined,
    autoDeliver: undefined,
  });
  return {
    fields,
    set: (change) => setFields((last) => ({ ...last, ...change })),
    wish: wishOf(blueprint, fields),
  };
}

function wishOf(blueprint: OwnBlueprint, fields: PlanFields): JobWish | undefined {
  const runs = parseQuantity(fields.runs);
  const isCopying = fields.activity === 'copying';
  const isInvention = fields.activity === 'invention';
  const licensedRuns = isCopying ? parseQuantity(fields.licensedRuns) : 1;
  if (!isCount(runs) || !isCount(licensedRuns)) return undefined;
  return {
    facilityId: blueprint.locationId,
    blueprintItemId: blueprint.itemId,
    activity: fields.activity,
    runs,
    licensedRuns,
    ...(isInvention && { productTypeId: fields.productTypeId }),
    ...(isInvention && { decryptorTypeId: fields.decryptorTypeId }),
    ...(fields.autoDeliver !== undefined && { autoDeliver: fields.autoDeliver }),
  };
}

const isCount = (value: number | undefined): value is number =>
  value !== undefined && value >= 1 && value <= MAX_JOB_RUNS;

/** What is shown stays until the next is known; `isCurrent` says whether it is for this wish. */
export function usePreview(wish: JobWish | undefined): {
  preview: Preview | undefined;
  isCurrent: boolean;
  error: unknown;
  reload: () => void;
} {
  const { client } = useGame();
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; preview?: Preview; error?: unknown }>();
  const key = JSON.stringify(wish);
  const reload = (): void => setTurn((last) => last + 1);
  useResults('market.', reload);
  useResults('industry.', reload);
  useEffect(() => {
    if (key === undefined) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      client.call('industry.preview-job', JSON.parse(key) as JobWish).then(
        (preview) => isWanted && setAnswer({ key, preview }),
        (error: unknown) => isWanted && setAnswer({ key, error }),
      );
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, key, turn]);
  const isCurrent = answer?.key === key;
  return { preview: answer?.preview, isCurrent, error: answer?.error, reload };
}

/** What the blueprint is for, where its facility can do it first. */
export function activitiesOf(
  { activities }: Blueprint,
  { runs }: OwnBlueprint,
  facility: Facility | undefined,
): { name: ActivityName; isPossible: boolean }[] {
  const isCopy = runs !== null;
  const fits = (name: ActivityName): boolean => {
    if (name === 'manufacturing' || name === 'reaction') return true;
    // Relics are invented from, and are neither copies nor to be copied.
    if (name === 'invention') return isCopy || Object.keys(activities).length === 1;
    return !isCopy;
  };
  const names = Object.keys(activities) as ActivityName[];
  return names
    .map((name) => ({
      name,
      isPossible: (facility?.activities.includes(name) ?? false) && fits(name),
    }))
    .sort((a, b) => Number(b.isPossible) - Number(a.isPossible) || order(a.name) - order(b.name));
}

const ORDER: readonly ActivityName[] = [
  'manufacturing',
  'reaction',
  'copying',
  'research_material',
  'research_time',
  'invention',
];
const order = (name: ActivityName): number => ORDER.indexOf(name);
