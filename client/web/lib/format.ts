// Numbers, moments and durations in the reader's language and time zone.

const ROMAN = ['0', 'I', 'II', 'III', 'IV', 'V'];
const number = new Intl.NumberFormat();
const shortTime = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const timeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
const money = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const volume = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

const SECOND_MS = 1_000;
const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
] as const;
const DAY_MS = 86_400_000;

export function roman(level: number): string {
  return ROMAN[level] ?? String(level);
}

/** With the digits grouped. */
export function formatNumber(value: number): string {
  return number.format(value);
}

/** The two largest units: `3d 4h`, `12m 5s`. Rounded up, so that nothing is over before it is. */
export function formatDuration(durationMs: number): string {
  let left = Math.max(0, Math.ceil(durationMs / SECOND_MS));
  const parts: string[] = [];
  for (const [unit, seconds] of UNITS) {
    const count = Math.floor(left / seconds);
    left -= count * seconds;
    if (count > 0 || (parts.length > 0 && parts.length < 2)) parts.push(`${count}${unit}`);
    if (parts.length === 2) break;
  }
  return parts.length === 0 ? '0s' : parts.join(' ');
}

export function formatDay(moment: number): string {
  return day.format(moment);
}

/** The time of day where it is within a day of now, with the date otherwise. */
export function formatMoment(moment: number, now: number = Date.now()): string {
  return (Math.abs(moment - now) < DAY_MS ? timeOfDay : dayAndTime).format(moment);
}

/** Money in whole cents, to the last of them: no amount passes through a binary fraction. */
export function formatIsk(cents: string | bigint): string {
  return `${formatAmount(cents)} ISK`;
}

/** The same without its unit, for columns that name it. */
export function formatAmount(cents: string | bigint): string {
  const digits = String(cents).replace('-', '').padStart(3, '0');
  const sign = String(cents).startsWith('-') ? '-' : '';
  return money.format(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`);
}

/** Of items. */
export function formatQuantity(quantity: number): string {
  return number.format(quantity);
}

/** Small things keep more digits: 0.01 m³ is not nothing. */
export function formatVolume(volumeM3: number): string {
  return `${volume.format(volumeM3)} m³`;
}

/** With the date always, in the reader's time zone. */
export function formatDateTime(moment: number): string {
  return dayAndTime.format(moment);
}

/** Without the date, where it is told by what stands around. */
export function formatTime(moment: number): string {
  return shortTime.format(moment);
}
