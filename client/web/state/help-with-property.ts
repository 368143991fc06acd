// Help about trade and industry, said to players.
import type { RefusalCode } from '#protocol/refusals.ts';
import { formatIsk, formatMoment, formatQuantity } from '../lib/format.ts';

type Details = Readonly<Record<string, unknown>>;

const amount = (value: unknown): string =>
  typeof value === 'number' ? formatQuantity(value) : String(value);
const isk = (value: unknown): string =>
  typeof value === 'string' && /^-?\d+$/.test(value) ? formatIsk(value) : 'too little';

export const PROPERTY_HELP: Partial<Record<RefusalCode, (details: Details) => string>> = {
  NOT_ENOUGH_MONEY: ({ balanceCents, neededCents, costCents }) => {
    const needed = neededCents ?? costCents;
    const has = `The wallet holds ${isk(balanceCents)}`;
    return needed === undefined ? `${has}.` : `${has}, and this takes ${isk(needed)}.`;
  },
  NO_TICK: () => `${formatIsk(1_234_000n)} is a price, and ${formatIsk(1_234_500n)} is none.`,
  NOT_ENOUGH_ITEMS: ({ quantity }) => `There are ${amount(quantity)} in the stack.`,
  MIN_VOLUME_TOO_HIGH: ({ quantity }) => `Ask for ${amount(quantity)} at once at the most.`,
  TOO_MANY_ORDERS: ({ maximum }) =>
    `You can have ${amount(maximum)} open orders. Training Trade makes it more.`,
  NOTHING_TO_TRADE: () => 'Change the price, or let the order stand for some days.',
  NO_SUCH_ORDER: () => 'It is filled or over.',
  NO_FREE_SLOT: ({ slots }) => `You have ${amount(slots)}. Deliver jobs, or train for more.`,
  NOT_ENOUGH_MATERIALS: () => 'Bring what is marked, or buy it on the market.',
  NOT_ENOUGH_RUNS: ({ runs }) => `The copy has ${amount(runs)} left.`,
  JOB_TOO_LONG: ({ maxRuns }) => `Start ${amount(maxRuns)} runs at the most.`,
  FULLY_RESEARCHED: ({ levels }) => `There are ${amount(levels)} levels left.`,
  SKILLS_MISSING: () => 'Train what is listed first.',
  JOB_NOT_READY: ({ finishAt }) =>
    typeof finishAt === 'number'
      ? `It is finished ${formatMoment(finishAt)}.`
      : 'Wait for its end.',
  NO_SUCH_BLUEPRINT: () => 'It may be in a job, or lie in another hangar by now.',
};
