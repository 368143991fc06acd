// Help about hangars and wallets, said to players.
import type { RefusalCode } from '#protocol/refusals.ts';
import { formatVolume } from '../lib/format.ts';

type Details = Readonly<Record<string, unknown>>;

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

export const THINGS_HELP: Partial<Record<RefusalCode, (details: Details) => string>> = {
  NOT_ENOUGH_SPACE: ({ usedM3, addedM3, capacityM3, lackingM3 }) => {
    if (lackingM3 !== undefined) return `${formatVolume(numberOf(lackingM3))} more are needed.`;
    const free = formatVolume(Math.max(0, numberOf(capacityM3) - numberOf(usedM3)));
    return `${free} are free, and this takes ${formatVolume(numberOf(addedM3))}.`;
  },
  DOES_NOT_FIT: () =>
    'Containers take no assembled containers or ships, and special bays only what they are for.',
  NO_SUCH_ITEM: () => 'It is gone, or lies in another station by now.',
  NO_SUCH_PLACE: () => 'It is gone, or stands in another station than you.',
  CANNOT_STACK: () => 'Only packaged things of one type in one place become one stack.',
  CANNOT_REPACKAGE: () => 'It has to be empty, and to stand in a hangar.',
  INVENTORY_CHECKED_OUT: () => 'The ship is out. Dock it first.',
  NO_SUCH_ACCOUNT: () => 'Nobody has that wallet.',
};
