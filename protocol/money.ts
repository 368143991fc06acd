// Money over the wire: whole cents, in decimal digits, since no number of JSON holds them all.
import { z } from 'zod';

/** The most that one amount may be: a tenth of what an account can hold. */
export const MAX_AMOUNT_CENTS = 900_000_000_000_000_000n;
const MAX_DIGITS = 18;

/** An amount that comes in: more than nothing, and a bigint once it is parsed. */
export const AmountInput = z
  .string()
  .regex(new RegExp(`^[1-9]\\d{0,${MAX_DIGITS - 1}}$`), 'expected whole cents, in digits')
  .transform((digits) => BigInt(digits))
  .refine((cents) => cents <= MAX_AMOUNT_CENTS, 'more than one amount may be');

/** An amount that goes out, below zero where money went. */
export const Cents = z.string().regex(/^-?\d{1,19}$/);
