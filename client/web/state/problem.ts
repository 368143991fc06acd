// What went wrong, in words for the player.
import { RefusalError } from '../../sdk/index.ts';
import type { RefusalCode } from '#protocol/refusals.ts';
import { formatDuration, formatMoment } from '../lib/format.ts';
import { PROPERTY_HELP } from './help-with-property.ts';
import { SPACE_HELP } from './help-with-space.ts';
import { THINGS_HELP } from './help-with-things.ts';

export interface Problem {
  title: string;
  help: string;
}

type Words = (details: Readonly<Record<string, unknown>>) => string;

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Help that the protocol gives to programmers, said to players. */
const HELP: Partial<Record<RefusalCode, Words>> = {
  TOO_MANY_REQUESTS: ({ retryAfterMs }) =>
    `Try again in ${formatDuration(Math.max(1_000, numberOf(retryAfterMs)))}.`,
  REMAP_NOT_AVAILABLE: ({ availableAt }) =>
    `The next one is available ${formatMoment(numberOf(availableAt))}.`,
  WEAK_PASSWORD: ({ reason }) =>
    typeof reason === 'string'
      ? `It ${reason}. Take a longer or less common one.`
      : 'Take a longer or less common one.',
  NOT_LOGGED_IN: () => 'Log in again.',
  PREREQUISITES_NOT_MET: () => 'Keep what a skill needs ahead of it in the queue.',
  LEVEL_OUT_OF_ORDER: () => 'Levels of a skill are trained one after the other.',
  QUEUE_TOO_LONG: ({ max }) => `A queue holds ${numberOf(max)} entries. Remove some first.`,
  INVALID_INPUT: () => 'Check what you have entered.',
  OVERLOADED: () => 'Try again in a moment.',
  INTERNAL: () => 'Try again in a moment.',
  ATTRIBUTES_INVALID: () => 'Spread exactly the points there are.',
  ...PROPERTY_HELP,
  ...THINGS_HELP,
  ...SPACE_HELP,
};

export function toProblem(error: unknown): Problem {
  if (error instanceof RefusalError) {
    return { title: error.message, help: HELP[error.code]?.(error.details) ?? error.help };
  }
  return {
    title: 'The server did not answer.',
    help: 'Check your connection, then look whether it was done before trying again.',
  };
}
