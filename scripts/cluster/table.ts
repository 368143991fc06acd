// Tables for a terminal of 80 columns: no frames, numbers to the right.
import Table from 'cli-table3';
import { say } from '../maintenance.ts';

type Cell = string | number;

const NONE = ['top', 'bottom', 'left', 'right'].flatMap((side) =>
  [side, `${side}-mid`, `${side}-left`, `${side}-right`].map((part) => [part, '']),
);
/** A line below the head, and nothing else. */
const FRAME = { ...Object.fromEntries(NONE), mid: '─', 'mid-mid': '──', middle: '  ' } as object;

const NUMBER = /^\d+%?$/;

/** @param none what is said where there are no rows */
export function show(head: string[], rows: Cell[][], none: string): void {
  if (rows.length === 0) {
    say(none);
    return;
  }
  const table = new Table({
    head,
    chars: FRAME,
    colAligns: head.map((_, column) =>
      rows.every((row) => NUMBER.test(String(row[column]))) ? 'right' : 'left',
    ),
    style: {
      ...{ head: process.stdout.isTTY ? ['cyan'] : [], border: [], compact: true },
      ...{ 'padding-left': 0, 'padding-right': 0 },
    },
  });
  table.push(...rows);
  say(table.toString().replaceAll(/ +$/gm, ''));
}

const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
] as const;

/** How long ago, in one unit: `90s`, `12m`, `3h`, `2d`. */
export function since(at: Date, nowMs: number): string {
  const seconds = Math.max(0, Math.round((nowMs - at.getTime()) / 1_000));
  const [unit, size] = UNITS.find(([, least]) => seconds >= 2 * least) ?? ['s', 1];
  return `${Math.floor(seconds / size)}${unit}`;
}

/** A moment, to the second. */
export const when = (at: Date): string => at.toISOString().replace(/\.\d+/, '').replace('T', ' ');
