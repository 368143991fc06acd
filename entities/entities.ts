// Every entity of every feature: what the data source knows.
import type { EntitySchema } from 'typeorm';

export const entities: EntitySchema[] = [];
