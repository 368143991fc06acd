// Help about flying, said to players.
import type { RefusalCode } from '#protocol/refusals.ts';
import type { OrderRefusal } from '#protocol/space/index.ts';
import { formatNumber } from '../lib/format.ts';

type Details = Readonly<Record<string, unknown>>;

const REASONS: Readonly<Record<OrderRefusal | 'LEAVING', string>> = {
  NO_SHIP: 'You are in no ship here.',
  NO_TARGET: 'It is gone, or no longer in sight.',
  TARGET_IS_SELF: 'That is your own ship.',
  NO_DIRECTION: 'Choose a direction.',
  IN_WARP: 'Wait until it drops out of warp.',
  TOO_CLOSE_TO_WARP: 'It is too close to warp to: less than 150 km.',
  NO_WARP_DRIVE: 'It has no warp drive.',
  NO_CAPACITOR: 'Its capacitor is empty. Wait a while.',
  LEAVING: 'It is on its way out of here.',
};

const reasonOf = ({ reason }: Details): string =>
  (typeof reason === 'string' && (REASONS as Record<string, string>)[reason]) ||
  'Try again in a moment.';

export const SPACE_HELP: Partial<Record<RefusalCode, (details: Details) => string>> = {
  SHIP_CANNOT: reasonOf,
  OUT_OF_RANGE: ({ rangeM }) =>
    typeof rangeM === 'number'
      ? `Come within ${formatNumber(rangeM)} m first.`
      : 'Come nearer first.',
  TOO_CLOSE_TO_ANCHOR: ({ leastDistanceM }) =>
    `Fly at least ${formatNumber(Number(leastDistanceM) / 1_000)} km away first.`,
  CANNOT_ANCHOR: () => 'Only secure containers can, once they are assembled.',
  TOO_MANY_CANS: ({ most }) => `There are ${formatNumber(Number(most))} already.`,
  CAN_LOCKED: () => 'It opens to its owner, and to whoever knows its password.',
  CAN_FULL: () => 'Take something out first.',
  WRONG_PASSWORD: () => 'Ask whoever set it. After a few wrong ones you have to wait.',
  NOT_IN_SPACE: () => 'Undock first.',
  NOT_DOCKED: () => 'Dock first.',
  LOGGED_IN_ELSEWHERE: () => 'Another window or device plays this pilot.',
  NO_CAPACITY: () => 'Try again in a little while.',
  LAUNCHER_GONE: () => 'Try again in a little while.',
  SHUTTING_DOWN: () => 'The universe is about to rest. Come back a little later.',
};
