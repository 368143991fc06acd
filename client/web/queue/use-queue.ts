// What a player does with the training queue.
import type { QueueEntry, Sheet } from '#protocol/skills.ts';
import { levelName } from '../lib/describe-result.ts';
import { moveItem, trainedLevels, withoutEntry } from '../lib/plan.ts';
import { useGame } from '../state/game-context.ts';

const toItem = ({ skillTypeId, level }: QueueEntry) => ({ skillTypeId, level });

export interface QueueActions {
  /** Says whether the server took it. */
  move: (from: number, to: number) => Promise<boolean>;
  remove: (index: number) => void;
  start: () => void;
  pause: () => void;
}

export function useQueue(sheet: Sheet): QueueActions {
  const { client, training, toasts } = useGame();
  const { queue } = sheet;
  const set = (entries: QueueEntry[]): Promise<boolean> =>
    training.change(() => client.call('skills.set-queue', { entries: entries.map(toItem) }), {
      ...queue,
      // No moment is known before the server has planned anew.
      entries: entries.map((entry) => ({ ...entry, startAt: null, finishAt: null })),
    });
  return {
    async move(from, to) {
      if (from === to || to < 0 || to >= queue.entries.length) return false;
      return set(moveItem(queue.entries, from, to));
    },
    remove(index) {
      const removed = queue.entries[index];
      if (!removed) return;
      const skills = training.skills.get();
      const rest = withoutEntry(queue.entries.map(toItem), index, skills, trainedLevels(sheet));
      const kept = queue.entries.filter((entry) =>
        rest.some((item) => item.skillTypeId === entry.skillTypeId && item.level === entry.level),
      );
      const more = queue.entries.length - kept.length - 1;
      void set(kept).then((done) => {
        if (!done || more === 0) return;
        const name = levelName(skills, removed);
        const help = `So ${more === 1 ? 'is an entry that needs' : `are ${more} that need`} it.`;
        toasts.add({ tone: 'plain', title: `${name} is removed`, help });
      });
    },
    start: () => void training.change(() => client.call('skills.start-training', {})),
    pause: () => void training.change(() => client.call('skills.pause-training', {})),
  };
}
