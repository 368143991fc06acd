// What the pilot hears: kept for reading later, counted until read, and shown as it comes.
import type { EphemerisClient, Result } from '../../sdk/index.ts';
import { describeResult } from '../lib/describe-result.ts';
import { learnNames, type Catalogues } from './names.ts';
import { createStore, type Store } from './store.ts';
import type { Toasts } from './toasts.ts';
import type { Training } from './training.ts';
import * as vault from './vault.ts';

/** Older ones are gone from the list; the history has every level. */
const MAX_RESULTS = 100;
/** What happened longer ago is listed and not shown: it is no news, it was missed. */
const FRESH_MS = 60_000;

export interface News {
  readonly heard: Store<vault.Heard>;
  open: (characterId: number) => void;
  close: () => void;
  markRead: () => void;
}

const NOTHING: vault.Heard = { lastSequence: 0, readSequence: 0, results: [] };

export function createNews(
  client: EphemerisClient,
  training: Training,
  toasts: Toasts,
  catalogues: Catalogues,
): News {
  const heard = createStore(NOTHING);
  let characterId: number | undefined;
  const change = (next: vault.Heard): void => {
    heard.set(next);
    if (characterId !== undefined) vault.saveHeard(characterId, next);
  };
  client.listen('result', (result) => {
    const known = heard.get();
    if (client.position?.characterId !== characterId) return;
    if (result.sequence <= known.lastSequence) return;
    const results = [...known.results, result].slice(-MAX_RESULTS);
    change({ ...known, lastSequence: result.sequence, results });
    void show(result);
  });
  const show = async (result: Result): Promise<void> => {
    if (training.now() - result.at > FRESH_MS) return;
    const names = await learnNames(catalogues, training.skills.get(), result);
    const { title, help } = describeResult(result, names);
    toasts.add({ tone: 'good', title, help });
  };
  return {
    heard,
    open(id) {
      if (characterId === id) return;
      characterId = id;
      heard.set(vault.loadHeard(id) ?? NOTHING);
    },
    close() {
      characterId = undefined;
      heard.set(NOTHING);
    },
    markRead: () => change({ ...heard.get(), readSequence: heard.get().lastSequence }),
  };
}

export function countUnread({ results, readSequence }: vault.Heard): number {
  return results.filter(({ sequence }) => sequence > readSequence).length;
}
