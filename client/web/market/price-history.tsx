// What an item traded for, day by day, over a month, a quarter or a year.
import { useState } from 'react';
import { formatIsk } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { useReading } from '../state/use-reading.ts';
import { Loading } from '../ui/loading.tsx';
import { opened } from '../ui/opened.tsx';
import { Segments } from '../ui/segments.tsx';

/** Its library is read when a chart is to be seen. */
const PriceChart = opened(() => import('./price-chart.tsx'), 'Drawing…');

const SPANS = [
  ['31', '1M'],
  ['92', '3M'],
  ['366', '1Y'],
] as const;
type Days = (typeof SPANS)[number][0];

export function PriceHistory({ regionId, typeId }: { regionId: number; typeId: number }) {
  const { client, training } = useGame();
  const [days, setDays] = useState<Days>('92');
  const { data } = useReading(`history ${regionId} ${typeId} ${days}`, () =>
    client.call('market.get-price-history', { regionId, typeId, days: Number(days) }),
  );
  const last = data?.at(-1);
  const label = `Prices by day, of ${data?.length ?? 0} days with trades${
    last ? `, the last at ${formatIsk(last.averageCents)} on average` : ''
  }`;
  return (
    <section className="history-chart" aria-label="Price history">
      <header>
        <h3 className="eyebrow">Price history</h3>
        <Segments label="Span" options={SPANS} value={days} onChange={setDays} />
      </header>
      {data && last ? (
        <PriceChart days={data} spanDays={Number(days)} now={training.now()} label={label} />
      ) : (
        <div className="chart-empty">
          {data ? (
            <p>
              <strong>No trades in this span.</strong> A day is drawn here once it is over, with its
              prices and how much was traded.
            </p>
          ) : (
            <Loading text="Reading prices…" />
          )}
        </div>
      )}
    </section>
  );
}
