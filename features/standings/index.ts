// The only door to standings: their commands, and what other features ask of them.
import type { AnyCommand } from '#features/command.ts';
import { listStandingsQuery } from './list-standings.ts';
import { setStandingCommand } from './set-standing.ts';

export { standingsOf, type Standings } from './standings-of.ts';

export const commands: AnyCommand[] = [listStandingsQuery, setStandingCommand];
