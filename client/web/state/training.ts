// The skill sheet: read at the beginning, after each change, and whenever the server says so.
import type { EphemerisClient } from '../../sdk/index.ts';
import type { Queue, Sheet } from '#protocol/skills.ts';
import type { SkillType } from '#protocol/universe.ts';
import { createStore, type Store } from './store.ts';
import { toProblem } from './problem.ts';
import type { Toasts } from './toasts.ts';

type Skills = ReadonlyMap<number, SkillType>;

export interface Training {
  readonly sheet: Store<Sheet | undefined>;
  readonly skills: Store<Skills>;
  /** Whether the last reading came to nothing. */
  readonly failed: Store<boolean>;
  /** The server's time, in milliseconds since the epoch: the reader's clock may be wrong. */
  now: () => number;
  open: () => void;
  close: () => void;
  refresh: () => void;
  /** Shows `expected` at once, then what the server made of it. Says whether it was done. */
  change: (call: () => Promise<Queue>, expected?: Queue) => Promise<boolean>;
}

export function createTraining(client: EphemerisClient, toasts: Toasts): Training {
  const sheet = createStore<Sheet | undefined>(undefined);
  const skills = createStore<Skills>(new Map());
  const failed = createStore(false);
  let isOpen = false;
  let reading = false;
  let outdated = false;
  let clockOffsetMs = 0;

  const readOnce = async (): Promise<void> => {
    if (skills.get().size === 0) {
      const types = await client.call('universe.list-skills', {});
      skills.set(new Map(types.map((type) => [type.typeId, type])));
    }
    const next = await client.call('skills.get-sheet', {});
    clockOffsetMs = next.at - Date.now();
    if (isOpen) sheet.set(next);
  };
  /** However often it is asked for, one read is under way, and one follows it. */
  const read = async (): Promise<void> => {
    outdated = true;
    if (reading || !isOpen) return;
    reading = true;
    try {
      while (outdated) {
        outdated = false;
        await readOnce();
      }
      failed.set(false);
    } catch {
      failed.set(true);
    } finally {
      reading = false;
    }
  };
  const showQueue = (queue: Queue): void =>
    sheet.update((current) => current && { ...current, queue });

  client.listen('result', ({ kind }) => void (kind.startsWith('skills.') && read()));
  client.listen('refresh', () => void read());
  client.listen('status', (status) => {
    // What was missed while away may be more than results.
    if (status === 'connected') void read();
  });
  return {
    sheet,
    skills,
    failed,
    now: () => Date.now() + clockOffsetMs,
    open() {
      isOpen = true;
      void read();
    },
    close() {
      isOpen = false;
      sheet.set(undefined);
    },
    refresh: () => void read(),
    async change(call, expected) {
      const before = sheet.get()?.queue;
      if (expected) showQueue(expected);
      try {
        showQueue(await call());
        return true;
      } catch (error) {
        if (before) showQueue(before);
        toasts.problem(toProblem(error));
        return false;
      } finally {
        void read();
      }
    },
  };
}
