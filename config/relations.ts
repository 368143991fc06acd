// Rules between settings that are each well on their own. They are asserted at start, because
// what breaks one of them fails hours later and elsewhere.
import type { ConfigProblem } from './config-error.ts';
import type { Config } from './schema.ts';

interface Relation {
  readonly setting: string;
  readonly holds: (config: Config) => boolean;
  readonly expected: string;
}

const RELATIONS: readonly Relation[] = [
  {
    // Each batch holds a connection while it runs; the rest of the process needs one too.
    setting: 'database.poolSize',
    holds: ({ database, timers }) => database.poolSize > timers.concurrency,
    expected: 'more than timers.concurrency',
  },
  {
    setting: 'database.port',
    holds: ({ database, edge }) => database.url !== undefined || database.port !== edge.port,
    expected: 'another port than edge.port',
  },
  {
    setting: 'sessions.idleMs',
    holds: ({ sessions }) => sessions.idleMs <= sessions.absoluteMs,
    expected: 'at most sessions.absoluteMs',
  },
  {
    setting: 'edge.connectionsPerAddress',
    holds: ({ edge }) => edge.connectionsPerAddress <= edge.maxConnections,
    expected: 'at most edge.maxConnections',
  },
];

export function brokenRelations(config: Config, valueOf: (name: string) => string) {
  return RELATIONS.filter(({ holds }) => !holds(config)).map(
    ({ setting, expected }): ConfigProblem => ({
      setting,
      source: 'settings together',
      value: valueOf(setting),
      expected,
    }),
  );
}
