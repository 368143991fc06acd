// Which part of the client is shown: `#/market/205001` is the section `market` with one step more.
import { createStore, useStore, type Store } from './store.ts';

export interface Route {
  /** Empty where none is named. */
  readonly slug: string;
  /** What the section makes of the rest of the address. */
  readonly steps: readonly string[];
}

const START: Route = { slug: '', steps: [] };
const MAX_LENGTH = 500;

/** Undefined for an address inside the page, such as that of the skip link. */
export function parseRoute(hash: string): Route | undefined {
  if (!hash.startsWith('#/') || hash.length > MAX_LENGTH) return undefined;
  const [slug = '', ...steps] = hash.slice(2).split('/').filter(Boolean).map(decode);
  return { slug, steps };
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** For links: `routeTo('market', 205001)`. */
export function routeTo(slug: string, ...steps: readonly (string | number)[]): string {
  return `#/${[slug, ...steps].map((step) => encodeURIComponent(step)).join('/')}`;
}

const current: Store<Route> = createStore(
  (typeof location === 'undefined' ? undefined : parseRoute(location.hash)) ?? START,
);
if (typeof addEventListener !== 'undefined') {
  addEventListener('hashchange', () => {
    const route = location.hash === '' ? START : parseRoute(location.hash);
    if (route) current.set(route);
  });
}

export const useRoute = (): Route => useStore(current);
