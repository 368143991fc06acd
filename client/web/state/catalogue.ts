// Static data of the universe, read once by id and kept: it does not change while a client runs.
import { useEffect } from 'react';
import type { EphemerisClient } from '../../sdk/index.ts';
import { MAX_LOOKUPS } from '#protocol/universe.ts';
import { createStore, useStore, type Store } from './store.ts';

export interface Catalogue<T> {
  readonly known: Store<ReadonlyMap<number, T>>;
  /** Reads those that are not known yet. */
  want: (ids: Iterable<number>) => void;
  /** What was learned otherwise. */
  add: (things: readonly T[]) => void;
}

export function createCatalogue<T>(
  client: EphemerisClient,
  read: (ids: number[]) => Promise<readonly T[]>,
  idOf: (thing: T) => number,
): Catalogue<T> {
  const known = createStore<ReadonlyMap<number, T>>(new Map());
  /** Asked for, and not answered; what does not exist is asked for once. */
  const wanted = new Set<number>();
  const asked = new Set<number>();
  let reading = false;

  const add = (things: readonly T[]): void => {
    if (things.length === 0) return;
    known.set(new Map([...known.get(), ...things.map((thing) => [idOf(thing), thing] as const)]));
  };
  const readAll = async (): Promise<void> => {
    if (reading) return;
    reading = true;
    try {
      while (wanted.size > 0) {
        const ids = [...wanted].slice(0, MAX_LOOKUPS);
        add(await read(ids));
        for (const id of ids) {
          wanted.delete(id);
          asked.add(id);
        }
      }
    } catch {
      // They stay wanted: the next connection, or whoever wants one more, reads them.
    } finally {
      reading = false;
    }
  };
  client.listen('status', (status) => {
    if (status === 'connected') void readAll();
  });
  return {
    known,
    add,
    want(ids) {
      for (const id of ids) if (!asked.has(id) && !known.get().has(id)) wanted.add(id);
      if (wanted.size > 0) void readAll();
    },
  };
}

/** All that is known; those of `ids` that are not known yet are on their way. */
export function useCatalogue<T>(
  catalogue: Catalogue<T>,
  ids: readonly number[],
): ReadonlyMap<number, T> {
  const key = [...new Set(ids)].sort((a, b) => a - b).join();
  useEffect(() => {
    if (key !== '') catalogue.want(key.split(',').map(Number));
  }, [catalogue, key]);
  return useStore(catalogue.known);
}
