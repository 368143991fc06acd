// Fields as the export writes them, in both of its layouts.
import { z } from 'zod';

/** What a Postgres integer holds. */
const MAX_ID = 2_147_483_647;
const MAX_NAME_LENGTH = 500;
const MAX_TEXT_LENGTH = 50_000;

export const Id = z.int().min(0).max(MAX_ID);
export const Count = z.int().min(0).max(MAX_ID);

const text = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((value) => !value.includes('\0'), 'holds a zero character');

export const Name = text(MAX_NAME_LENGTH);
export const Text = text(MAX_TEXT_LENGTH);

/** Of a text in many languages the English one is kept. */
export const LocalizedName = z.object({ en: Name.min(1) }).transform(({ en }) => en);

/** Undefined where the text has no English. */
export const LocalizedText = z.object({ en: Text.optional() }).transform(({ en }) => en);

/** Metres; `[x, y, z]` in YAML, `{x, y, z}` in JSONL. */
export const Position = z.preprocess(
  (position) =>
    isTriple(position) ? { x: position[0], y: position[1], z: position[2] } : position,
  z.object({ x: z.number(), y: z.number(), z: z.number() }),
);
export type Position = z.output<typeof Position>;

const isTriple = (value: unknown): value is [unknown, unknown, unknown] =>
  Array.isArray(value) && value.length === 3;

const NumericKey = z.string().regex(/^\d{1,10}$/, 'is no id');

/** A mapping by id: one in YAML, a list of `{_key, _value}` in JSONL. In ascending order. */
export function keyed<S extends z.ZodType>(value: S) {
  return z
    .preprocess(mappingOf, z.record(NumericKey, value))
    .transform((entries) =>
      Object.entries(entries).map(([id, item]) => [Number(id), item] as const),
    );
}

const Listed = z.array(z.object({ _key: Id, _value: z.unknown() }));

function mappingOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const { success, data } = Listed.safeParse(value);
  return success ? Object.fromEntries(data.map(({ _key, _value }) => [_key, _value])) : value;
}

/** An array literal of Postgres; without quotes the band `null` would be nothing. */
export const arrayOf = (values: readonly (number | string)[]): string =>
  `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
