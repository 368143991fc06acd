// Every persistent service.
import { retention } from './retention.ts';
import type { Service } from './service.ts';
import { sessions } from './sessions.ts';
import { skills } from './skills.ts';

export const services: readonly Service[] = [skills, sessions, retention];
