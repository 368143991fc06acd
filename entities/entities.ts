// Every entity of every feature: what the data source knows.
import type { EntitySchema } from 'typeorm';
import { AccountEntity } from './accounts.ts';
import { CharacterEntity } from './characters.ts';
import { SessionEntity } from './sessions.ts';
import { skillEntities } from './skills.ts';
import { universeEntities } from './universe.ts';

const foundationEntities = [
  AccountEntity,
  CharacterEntity,
  SessionEntity,
] as unknown as EntitySchema[];

export const entities: EntitySchema[] = [
  ...foundationEntities,
  ...skillEntities,
  ...universeEntities,
];
