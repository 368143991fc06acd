// Every timer of every feature: what is installed and shown on the board.
import { finishLevel } from './skills.ts';
import type { TimerDefinition } from './timers/definition.ts';

export const timers: readonly TimerDefinition[] = [finishLevel];
