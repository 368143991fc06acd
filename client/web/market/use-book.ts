// One side of a book, as many pages of it as were asked for, kept up to date while one looks.
import { useEffect, useState } from 'react';
import type { EphemerisClient } from '../../sdk/index.ts';
import type { BookOrder, OrderSide } from '#protocol/market.ts';
import { useGame } from '../state/game-context.ts';
import { useReading, useResults } from '../state/use-reading.ts';

const PAGE = 50;
const MAX_PAGES = 20;
/** What others trade is told to nobody else. */
const REFRESH_MS = 10_000;

export interface Book {
  orders: readonly BookOrder[] | undefined;
  failed: boolean;
  hasMore: boolean;
  readMore: () => void;
  reload: () => void;
}

interface Wanted {
  regionId: number | undefined;
  typeId: number;
  side: OrderSide;
}

export function useBook({ regionId, typeId, side }: Wanted): Book {
  const { client } = useGame();
  const key = `book ${regionId} ${typeId} ${side}`;
  const [asked, setAsked] = useState({ key, pages: 1 });
  const pages = asked.key === key ? asked.pages : 1;
  const { data, failed, reload } = useReading(key, async () =>
    regionId === undefined ? undefined : readPages(client, { regionId, typeId, side }, pages),
  );
  useEffect(() => {
    if (pages > 1) reload();
  }, [pages, reload]);
  useResults('market.', reload);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return {
    orders: data,
    failed,
    hasMore: data !== undefined && data.length >= pages * PAGE && pages < MAX_PAGES,
    readMore: () => setAsked({ key, pages: pages + 1 }),
    reload,
  };
}

async function readPages(
  client: EphemerisClient,
  book: { regionId: number; typeId: number; side: OrderSide },
  pages: number,
): Promise<BookOrder[]> {
  const orders: BookOrder[] = [];
  for (let page = 0; page < pages; page++) {
    const last = orders.at(-1);
    const after = last && {
      priceCents: last.priceCents,
      issuedAt: last.issuedAt,
      orderId: last.orderId,
    };
    const next = await client.call('market.get-book', { ...book, after, limit: PAGE });
    orders.push(...next);
    if (next.length < PAGE) break;
  }
  return orders;
}
