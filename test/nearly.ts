// For fuzzing: input that is nearly right, and what every answer has to be.
import fc from 'fast-check';
import { expect } from 'vitest';
import { z } from 'zod';
import { REFUSALS } from '#protocol/refusals.ts';

export const LEAK = /\.ts:\d|node_modules|at \w+ \(|SELECT|syntax error/;

/** An output, or a refusal of the table that tells nothing of the server's inside. */
export function expectTyped(answer: unknown): void {
  expect(JSON.stringify(answer)).not.toMatch(LEAK);
  if ((answer as { ok: boolean }).ok) return;
  const { refusal } = answer as { refusal: { code: string } };
  expect(Object.keys(REFUSALS)).toContain(refusal.code);
  expect(refusal.code).not.toBe('INTERNAL');
}

/** Numbers at the borders of what is stored. */
const Edgy = fc.constantFrom(-1, 0, 1, 5, 150, 2 ** 31 - 1, 2 ** 31, 2 ** 53, 1.5, 8.64e15, 1e308);
const Text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a\u0000b', '\ud800', ''));

interface JsonSchema {
  type?: string;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
}

function nearlyFitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { type, minimum = -(2 ** 31), maximum = 2 ** 31, items = {}, properties = {} } = schema;
  if (type === 'object') {
    const fields = Object.entries(properties).map(([name, field]) => [name, nearlyFitting(field)]);
    return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>);
  }
  if (type === 'array') return fc.array(nearlyFitting(items), { maxLength: 6 });
  if (type === 'string') return fc.oneof(Text, fc.emailAddress(), fc.constant('Nova Testing 12'));
  if (type !== 'integer' && type !== 'number') return fc.jsonValue();
  const fitting = fc.integer({ min: Math.max(minimum, -100), max: Math.min(maximum, 5_000) });
  return fc.oneof({ arbitrary: fitting, weight: 9 }, { arbitrary: Edgy, weight: 1 });
}

/** What a schema asks for, nearly right. */
export const nearly = (input: z.ZodType): fc.Arbitrary<unknown> =>
  nearlyFitting(z.toJSONSchema(input, { io: 'input' }) as JsonSchema);
