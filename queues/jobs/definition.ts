// What a cycle is: a job that recurs and belongs to no single row.
import type { Tx } from '../runtime.ts';

export interface CycleDefinition {
  /** `<slug>.<verb-noun>`: also the name of its jobs on the board. */
  readonly name: string;
  readonly everyMs: number;
}

/** One run. It commits together with the row that says that the slot has been run. */
export type RunCycle = (tx: Tx, slotAt: Date) => Promise<void>;

export function defineCycle(name: string, everyMs: number): CycleDefinition {
  return { name, everyMs };
}

/** The slot that a moment falls into: slots begin at multiples of the period since the epoch. */
export function slotOf(cycle: CycleDefinition, nowMs: number): Date {
  return new Date(Math.floor(nowMs / cycle.everyMs) * cycle.everyMs);
}
