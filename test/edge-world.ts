// A universe with an edge in front of it, and players who reach it as players do.
import { randomUUID } from 'node:crypto';
import { connect, type ClientOptions, type EphemerisClient } from '../client/sdk/index.ts';
import { startEdge, type Edge } from '../edge/server.ts';
import type { z } from 'zod';
import type { ConfigSchema } from '#config/index.ts';
import { transact } from '#queues/runtime.ts';
import { tell } from '#queues/results/results.ts';
import { openSession } from '#features/sessions/index.ts';
import { openDrivenWorld, openWorld, type World } from './world.ts';

type Settings = z.input<typeof ConfigSchema>;

export interface EdgeWorld<W extends World = World> {
  readonly world: W;
  readonly edge: Edge;
  /** A client that is hung up at the end. */
  client(options?: Partial<ClientOptions>): EphemerisClient;
  /** Another edge of the same universe. */
  openEdge(): Promise<Edge>;
  close(): Promise<void>;
}

function withEdge(settings: Settings): Settings {
  return { ...settings, edge: { port: 0, ...settings.edge } };
}

/** In real time. */
export async function openEdgeWorld(settings: Settings = {}): Promise<EdgeWorld> {
  return assemble(await openWorld(withEdge(settings)));
}

/** In time that the test drives. */
export async function openDrivenEdgeWorld(settings: Settings = {}) {
  return assemble(await openDrivenWorld(withEdge(settings)));
}

async function assemble<W extends World>(world: W): Promise<EdgeWorld<W>> {
  const clients = new Set<EphemerisClient>();
  const edges: Edge[] = [];
  const openEdge = async (): Promise<Edge> => {
    const edge = await startEdge(world.runtime);
    edges.push(edge);
    return edge;
  };
  const edge = await openEdge();
  return {
    world,
    edge,
    openEdge,
    client(options) {
      const client = connect({ url: edge.url, reconnectDelayMaxMs: 200, ...options });
      clients.add(client);
      return client;
    },
    async close() {
      for (const client of clients) client.close();
      await Promise.all(edges.map((opened) => opened.stop()));
      await world.close();
    },
  };
}

export const PASSWORD = 'a long and honest password';

export interface Player {
  accountId: number;
  characterId: number;
  /** Of a session that plays the character. */
  token: string;
}

/** A player made without the work of hashing: an account, a character and a session. */
export async function createPlayer({ runtime }: World): Promise<Player> {
  return transact(runtime, async (tx) => {
    const name = randomUUID();
    const [account] = await tx.manager.query<[{ id: number }]>(
      `INSERT INTO account (email, password_hash, created_at) VALUES ($1, '', $2) RETURNING id`,
      [`${name}@example.net`, tx.now],
    );
    const [character] = await tx.manager.query<[{ id: number }]>(
      `INSERT INTO character
         (account_id, name, bloodline_id, corporation_id, station_id, created_at)
       VALUES ($1, $2, 1, 1, 1, $3) RETURNING id`,
      [account.id, name, tx.now],
    );
    await tx.manager.query('INSERT INTO inbox (character_id) VALUES ($1)', [character.id]);
    const session = { accountId: account.id, client: 'test', address: '::1' };
    const { token, sessionId } = await openSession(tx, session);
    await tx.manager.query('UPDATE session SET character_id = $1 WHERE id = $2', [
      character.id,
      sessionId,
    ]);
    return { accountId: account.id, characterId: character.id, token };
  });
}

/** Something happens to a character, `count` times in one transaction. */
export async function happen({ runtime }: World, characterId: number, count = 1): Promise<void> {
  await transact(runtime, (tx) =>
    tell(
      tx,
      Array.from({ length: count }, (_, index) => ({
        characterId,
        kind: 'test.happened',
        body: { index },
        at: tx.now,
      })),
    ),
  );
}

/** Resolves with what a client hears once it has heard `count` results. */
export function hear(client: EphemerisClient, count: number): Promise<number[]> {
  const { promise, resolve } = Promise.withResolvers<number[]>();
  const sequences: number[] = [];
  const stop = client.listen('result', ({ sequence }) => {
    sequences.push(sequence);
    if (sequences.length < count) return;
    stop();
    resolve(sequences);
  });
  return promise;
}

/** Resolves at the next time that something is told on a topic. */
export function next<T extends Parameters<EphemerisClient['listen']>[0]>(
  client: EphemerisClient,
  topic: T,
): Promise<unknown> {
  return new Promise((resolve) => {
    const stop = client.listen(topic, (...args: unknown[]) => {
      stop();
      resolve(args[0]);
    });
  });
}
