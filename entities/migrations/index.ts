// Every migration, oldest first. A landed migration is never edited; a change is a new one.
import type { MigrationInterface } from 'typeorm';
import { Foundation1000000000001 } from './0001-foundation.ts';
import { Universe1000000000002 } from './0002-universe.ts';
import { Skills1000000000003 } from './0003-skills.ts';
import { UniverseMarket1000000000004 } from './0004-universe-market.ts';
import { Wallet1000000000005 } from './0005-wallet.ts';
import { Inventory1000000000006 } from './0006-inventory.ts';
import { Corporations1000000000007 } from './0007-corporations.ts';
import { Market1000000000008 } from './0008-market.ts';
import { Industry1000000000009 } from './0009-industry.ts';
import { Sites1000000000010 } from './0010-sites.ts';
import { Wormholes1000000000011 } from './0011-wormholes.ts';
import { Structures1000000000012 } from './0012-structures.ts';
import { Incursions1000000000013 } from './0013-incursions.ts';
import { Debris1000000000014 } from './0014-debris.ts';
import { Calendar1000000000015 } from './0015-calendar.ts';
import { Cluster1000000000016 } from './0016-cluster.ts';
import { Space1000000000017 } from './0017-space.ts';
import { Workers1000000000019 } from './0019-workers.ts';

export const migrations: (new () => MigrationInterface)[] = [
  Foundation1000000000001,
  Universe1000000000002,
  Skills1000000000003,
  UniverseMarket1000000000004,
  Wallet1000000000005,
  Inventory1000000000006,
  Corporations1000000000007,
  Market1000000000008,
  Industry1000000000009,
  Sites1000000000010,
  Wormholes1000000000011,
  Structures1000000000012,
  Incursions1000000000013,
  Debris1000000000014,
  Calendar1000000000015,
  Cluster1000000000016,
  Space1000000000017,
  Workers1000000000019,
];
