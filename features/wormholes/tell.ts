// Who hears of a wormhole: everybody who passed it while it is there.
import { run } from '#entities/sql.ts';
import { tell, type News } from '#queues/results/results.ts';
import type { Tx } from '#queues/runtime.ts';
import { readUsers } from './wormholes.queries.ts';

/** What happened to a wormhole. */
export interface WormholeNews extends Pick<News, 'at'> {
  readonly wormholeId: number;
  readonly kind: 'wormholes.stage-changed' | 'wormholes.collapsed';
  readonly body: object;
}

/** Those who used them hear of it; who is to hear of a collapse, before it takes place. */
export async function tellUsers(tx: Tx, news: readonly WormholeNews[]): Promise<void> {
  if (news.length === 0) return;
  const byWormhole = new Map(news.map((item) => [item.wormholeId, item]));
  const users = await run(tx.manager, readUsers, { wormholeIds: [...byWormhole.keys()] });
  await tell(
    tx,
    users.flatMap(({ wormholeId, characterId }) => {
      const item = byWormhole.get(wormholeId);
      return item ? [{ characterId, kind: item.kind, body: item.body, at: item.at }] : [];
    }),
  );
}
