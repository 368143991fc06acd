// What became of jobs, in words.
import { notifications } from '#protocol/industry.ts';
import type { ActivityName } from '#protocol/universe.ts';
import type { Description, Names } from './describe-result.ts';
import { formatMoment, formatQuantity } from './format.ts';

export const ACTIVITY_LABELS: Record<ActivityName, string> = {
  manufacturing: 'Manufacturing',
  research_material: 'Material research',
  research_time: 'Time research',
  copying: 'Copying',
  invention: 'Invention',
  reaction: 'Reaction',
};

function describeReady(body: unknown, names: Names): Description | undefined {
  const ready = notifications['industry.job-ready'].safeParse(body).data;
  if (!ready) return undefined;
  return {
    title: `${ACTIVITY_LABELS[ready.activity]} of ${names.type(ready.productTypeId)} is finished`,
    help: 'It waits to be delivered.',
    more: '',
  };
}

function describeDelivered(body: unknown, names: Names): Description | undefined {
  const job = notifications['industry.job-delivered'].safeParse(body).data;
  if (!job) return undefined;
  const { activity, runs, successfulRuns, quantity } = job;
  const name = names.type(job.productTypeId);
  const moved = job.outputMoved ? ' Its container was full or gone: look in the hangar.' : '';
  if (activity === 'invention' && successfulRuns === 0) {
    return {
      title: `Invention of ${name} failed`,
      help: `None of ${runs} runs came off.`,
      more: '',
    };
  }
  const isResearch = activity === 'research_material' || activity === 'research_time';
  const what = isResearch
    ? 'The blueprint is back in your hangar.'
    : `${formatQuantity(quantity)} × ${name} delivered.`;
  return { title: `${ACTIVITY_LABELS[activity]} of ${name} done`, help: what + moved, more: '' };
}

function describeHalted(body: unknown): Description | undefined {
  if (!notifications['industry.job-paused'].safeParse(body).success) return undefined;
  const help = 'Its facility stands still. The job loses no time.';
  return { title: 'A job is paused', help, more: '' };
}

function describeResumed(body: unknown): Description | undefined {
  const resumed = notifications['industry.job-resumed'].safeParse(body).data;
  if (!resumed) return undefined;
  const help = `It will be finished ${formatMoment(resumed.finishAt)}.`;
  return { title: 'A job goes on', help, more: '' };
}

export const INDUSTRY_WORDS = {
  'industry.job-ready': describeReady,
  'industry.job-delivered': describeDelivered,
  'industry.job-paused': describeHalted,
  'industry.job-resumed': describeResumed,
};
