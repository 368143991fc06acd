// Short messages that come up and go by themselves.
import type { Problem } from './problem.ts';
import { createStore, type Store } from './store.ts';

interface Toast {
  id: number;
  tone: 'good' | 'bad' | 'plain';
  title: string;
  help?: string;
}

export interface Toasts {
  readonly list: Store<readonly Toast[]>;
  add: (toast: Omit<Toast, 'id'>) => void;
  problem: (problem: Problem) => void;
  remove: (id: number) => void;
}

const SHOWN_MS = 8_000;
/** More at once hide the page; the oldest go. */
const MAX_SHOWN = 3;

export function createToasts(): Toasts {
  const list = createStore<readonly Toast[]>([]);
  let lastId = 0;
  const remove = (id: number): void =>
    list.update((toasts) => toasts.filter((toast) => toast.id !== id));
  const add = (toast: Omit<Toast, 'id'>): void => {
    const id = ++lastId;
    list.update((toasts) => [...toasts, { ...toast, id }].slice(-MAX_SHOWN));
    setTimeout(() => remove(id), SHOWN_MS);
  };
  return { list, add, remove, problem: (problem) => add({ tone: 'bad', ...problem }) };
}
