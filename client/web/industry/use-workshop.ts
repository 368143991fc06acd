// What the pilot can work with, and what is under way; read anew whenever a job has news.
import { useCallback } from 'react';
import type { Facility, Job, OwnBlueprint } from '#protocol/industry.ts';
import { useGame } from '../state/game-context.ts';
import { useReading, useResults } from '../state/use-reading.ts';
import type { Output } from '../../sdk/index.ts';

export interface Workshop {
  blueprints: readonly OwnBlueprint[] | undefined;
  facilities: ReadonlyMap<number, Facility>;
  jobs: readonly Job[] | undefined;
  slots: Output<'industry.get-slots'> | undefined;
  reload: () => void;
}

const NOWHERE: ReadonlyMap<number, Facility> = new Map();

export function useWorkshop(): Workshop {
  const { client } = useGame();
  const blueprints = useReading('blueprints', () => client.call('industry.list-blueprints', {}));
  const facilities = useReading('facilities', async () => {
    const found = await client.call('industry.list-facilities', {});
    return new Map(found.map((facility) => [facility.facilityId, facility]));
  });
  const jobs = useReading('jobs', () => client.call('industry.list-jobs', { limit: 200 }));
  const slots = useReading('slots', () => client.call('industry.get-slots', {}));
  const readers = [blueprints.reload, jobs.reload, slots.reload] as const;
  const reload = useCallback(() => {
    for (const read of readers) read();
  }, readers);
  useResults('industry.', reload);
  return {
    blueprints: blueprints.data,
    facilities: facilities.data ?? NOWHERE,
    jobs: jobs.data,
    slots: slots.data,
    reload,
  };
}
