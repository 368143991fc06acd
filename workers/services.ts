// Every persistent service.
import { debris } from './debris.ts';
import { market } from './market.ts';
import { incursions } from './incursions.ts';
import { industry } from './industry.ts';
import { retention } from './retention.ts';
import type { Service } from './service.ts';
import { sessions } from './sessions.ts';
import { sites } from './sites.ts';
import { skills } from './skills.ts';
import { structures } from './structures.ts';
import { wormholes } from './wormholes.ts';

export const services: readonly Service[] = [
  skills,
  sessions,
  retention,
  market,
  industry,
  sites,
  structures,
  debris,
  wormholes,
  incursions,
];
