// How prices are drawn: a band from low to high, the average in it, and volumes as bars below.
import UPlot from 'uplot';
import type { DayPrice } from '#protocol/market.ts';

const DAY_S = 86_400;
const SECOND_MS = 1_000;
const CENTS = 100;
/** Volumes take the lower fifth. */
const VOLUME_HEADROOM = 5;
const MAX_BAR_PX = 14;

const SKY = '#74d6ea';
const BRASS = '#e5bb6b';
const FAINT = '#8592a8';
const LINE = '#212b3c';

const compact = new Intl.NumberFormat(undefined, {
  notation: 'compact',
  maximumSignificantDigits: 4,
});
const shortDay = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

const longDay = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' });

/** A day of the universe's calendar is the same day to every reader. */
export const formatCalendarDay = (day: string): string => longDay.format(Date.parse(day));

/** The day under the pointer, and where it is drawn. */
export interface Hover {
  index: number;
  leftPx: number;
  topPx: number;
  /** In the right half, so that what is said stands on its left. */
  isRight: boolean;
}

interface View {
  spanDays: number;
  now: number;
  onHover: (hover: Hover | undefined) => void;
}

export function chartData(days: readonly DayPrice[]): UPlot.AlignedData {
  return [
    days.map(({ day }) => Date.parse(day) / SECOND_MS),
    days.map(({ highestCents }) => Number(highestCents) / CENTS),
    days.map(({ lowestCents }) => Number(lowestCents) / CENTS),
    days.map(({ averageCents }) => Number(averageCents) / CENTS),
    days.map(({ volume }) => volume),
  ];
}

export function chartOptions(
  size: { width: number; height: number },
  { spanDays, now, onHover }: View,
): UPlot.Options {
  const today = Math.floor(now / SECOND_MS / DAY_S) * DAY_S;
  const font = '12px system-ui, sans-serif';
  const axis = { stroke: FAINT, font, ticks: { show: false } };
  return {
    ...size,
    padding: [10, 8, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { size: 8 } },
    scales: {
      x: { time: true, range: () => [today - spanDays * DAY_S, today + DAY_S / 2] },
      price: { range: (_chart, low, high) => roomFor(low, high) },
      volume: { range: (_chart, _low, high) => [0, high * VOLUME_HEADROOM] },
    },
    axes: [
      {
        ...axis,
        size: 30,
        space: 72,
        grid: { show: false },
        values: (_chart, moments) => moments.map((each) => shortDay.format(each * SECOND_MS)),
      },
      {
        ...axis,
        scale: 'price',
        size: 64,
        grid: { stroke: LINE, width: 1 },
        values: (_chart, prices) => prices.map((price) => compact.format(price)),
      },
    ],
    series: [
      {},
      { scale: 'price', stroke: '#74d6ea66', width: 1, points: { show: false } },
      { scale: 'price', stroke: '#74d6ea66', width: 1, points: { show: false } },
      { scale: 'price', stroke: BRASS, width: 2, points: { show: true, size: 5, fill: BRASS } },
      {
        scale: 'volume',
        fill: '#37455dcc',
        stroke: 'transparent',
        // Its border would leave nothing of the narrow bars of a phone.
        width: 0,
        points: { show: false },
        ...barsOf(),
      },
    ],
    bands: [{ series: [1, 2], fill: `${SKY}1f` }],
    hooks: { setCursor: [(chart) => onHover(hoverOf(chart))] },
  };
}

function barsOf(): Pick<UPlot.Series, 'paths'> {
  const paths = UPlot.paths.bars?.({ size: [0.7, MAX_BAR_PX, 1] });
  return paths ? { paths } : {};
}

/** Prices keep clear of the volumes, and of the edges where all are the same. */
function roomFor(low: number, high: number): [number, number] {
  const height = Math.max(high - low, high * 0.02);
  return [Math.max(0, low - height * 0.4), high + height * 0.15];
}

function hoverOf(chart: UPlot): Hover | undefined {
  const { idx, left } = chart.cursor;
  if (typeof idx !== 'number' || left === undefined || left < 0) return undefined;
  const moment = chart.data[0][idx];
  const average = chart.data[3]?.[idx];
  if (typeof moment !== 'number' || typeof average !== 'number') return undefined;
  const dayPx = chart.valToPos(moment, 'x');
  const { left: plotLeft, top: plotTop } = chart.over.getBoundingClientRect();
  const outer = chart.root.parentElement?.getBoundingClientRect();
  return {
    index: idx,
    leftPx: dayPx + plotLeft - (outer?.left ?? 0),
    topPx: Math.max(8, plotTop - (outer?.top ?? 0)),
    isRight: dayPx > chart.over.clientWidth / 2,
  };
}
