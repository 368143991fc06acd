// The chart of prices and volumes. A pointer over it reads a day.
import { useEffect, useRef, useState } from 'react';
import UPlot from 'uplot';
import type { DayPrice } from '#protocol/market.ts';
import { formatAmount, formatQuantity } from '../lib/format.ts';
import { chartData, chartOptions, formatCalendarDay, type Hover } from './chart-options.ts';

interface Props {
  days: readonly DayPrice[];
  spanDays: number;
  now: number;
  label: string;
}

const HEIGHT_PX = 210;

export default function PriceChart({ days, spanDays, now, label }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<Hover>();
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const size = { width: current.clientWidth, height: HEIGHT_PX };
    const options = chartOptions(size, { spanDays, now, onHover: setHover });
    const chart = new UPlot(options, chartData(days), current);
    const observer = new ResizeObserver(() =>
      chart.setSize({ width: current.clientWidth, height: HEIGHT_PX }),
    );
    observer.observe(current);
    return () => {
      observer.disconnect();
      chart.destroy();
    };
    // `now` only says where the span ends: another moment is no reason to draw anew.
  }, [days, spanDays]);
  const day = hover && days[hover.index];
  return (
    <div className="chart" role="img" aria-label={label} ref={element}>
      {day && (
        <div
          className="chart-tip"
          data-flipped={hover.isRight}
          style={{ left: hover.leftPx, top: hover.topPx }}
        >
          <strong>{formatCalendarDay(day.day)}</strong>
          <dl>
            <Line name="High" value={formatAmount(day.highestCents)} />
            <Line name="Average" value={formatAmount(day.averageCents)} />
            <Line name="Low" value={formatAmount(day.lowestCents)} />
            <Line name="Volume" value={formatQuantity(day.volume)} />
            <Line name="Trades" value={formatQuantity(day.trades)} />
          </dl>
        </div>
      )}
    </div>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
