// Amounts as readers write them: with the separators of their language, and `k`, `m` or `b` behind.

interface Separators {
  decimal: string;
  group: string;
}

const SUFFIXES: Readonly<Record<string, bigint>> = { k: 1_000n, m: 1_000_000n, b: 1_000_000_000n };
const MAX_LENGTH = 40;
/** Of money. */
const PLACES = 2;
const MAX_PLACES = 11;

function separatorsOf(locale: string | undefined): Separators {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.5);
  const valueOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: valueOf('decimal'), group: valueOf('group') };
}

/** Digits in their groups, or not grouped at all; `1,5` is not fifteen to who groups by commas. */
function ungroup(text: string, group: string): string | undefined {
  const parts = text
    .split(/[\s'’]/u)
    .flatMap((part) => (group === '' ? [part] : part.split(group)));
  const [first = '', ...rest] = parts;
  if (!/^\d*$/.test(first) || (rest.length > 0 && first === '')) return undefined;
  const isGrouped = rest.every((part, index) =>
    index === rest.length - 1 ? /^\d{3}$/.test(part) : /^\d{2,3}$/.test(part),
  );
  return isGrouped ? parts.join('') : undefined;
}

/** In units of ten to the minus `places`; undefined where it is no such amount. */
function parse(text: string, places: number, locale: string | undefined): bigint | undefined {
  const { decimal, group } = separatorsOf(locale);
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return undefined;
  const factor = SUFFIXES[trimmed.at(-1) ?? ''] ?? 1n;
  const digits = factor === 1n ? trimmed : trimmed.slice(0, -1).trim();
  const [whole = '', fraction = '', ...more] = digits.split(decimal);
  const units = ungroup(whole, group);
  const isNumber = /^\d*$/.test(fraction) && fraction.length <= MAX_PLACES && more.length === 0;
  if (units === undefined || !isNumber || units + fraction === '') return undefined;
  const scaled = BigInt(units + fraction) * factor * 10n ** BigInt(places);
  const divisor = 10n ** BigInt(fraction.length);
  return scaled % divisor === 0n ? scaled / divisor : undefined;
}

/** Whole cents. */
export function parseMoney(text: string, locale?: string): bigint | undefined {
  return parse(text, PLACES, locale);
}

/** A whole number that is exact. */
export function parseQuantity(text: string, locale?: string): number | undefined {
  const value = parse(text, 0, locale);
  return value === undefined || value > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(value);
}
