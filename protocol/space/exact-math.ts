// exp and ln out of + - * / alone: all engines get the same bits, which Math.exp does not promise.
const LOG2_E = 1.4426950408889634;
/** ln 2 in two parts, the first with so few digits that its multiples are exact. */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const SMALLEST_EXPONENT = -1074;
const UNDERFLOW = -745;
const OVERFLOW = 709;
const EXP_TERMS = 14;
const LN_LAST_ODD = 23;

const powersOfTwo = new Float64Array(1023 - SMALLEST_EXPONENT + 1);
powersOfTwo[-SMALLEST_EXPONENT] = 1;
for (let k = 1; k <= 1023; k += 1) {
  powersOfTwo[k - SMALLEST_EXPONENT] = powersOfTwo[k - 1 - SMALLEST_EXPONENT]! * 2;
}
for (let k = -1; k >= SMALLEST_EXPONENT; k -= 1) {
  powersOfTwo[k - SMALLEST_EXPONENT] = powersOfTwo[k + 1 - SMALLEST_EXPONENT]! / 2;
}

/** e to the power of x; 0 below and bounded above, so that nothing downstream turns infinite. */
export function exactExp(x: number): number {
  if (x < UNDERFLOW) return 0;
  const bounded = x > OVERFLOW ? OVERFLOW : x;
  const k = Math.floor(bounded * LOG2_E + 0.5);
  const r = bounded - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = EXP_TERMS; n >= 1; n -= 1) sum = 1 + (sum * r) / n;
  return sum * powersOfTwo[k - SMALLEST_EXPONENT]!;
}

const bits = new DataView(new ArrayBuffer(8));

/** The natural logarithm of a normal number above 0. */
export function exactLn(x: number): number {
  bits.setFloat64(0, x);
  let exponent = ((bits.getUint32(0) >>> 20) & 0x7ff) - 1023;
  let mantissa = x / powersOfTwo[exponent - SMALLEST_EXPONENT]!;
  if (mantissa > 1.4142135623730951) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 1 / LN_LAST_ODD;
  for (let odd = LN_LAST_ODD - 2; odd >= 1; odd -= 2) sum = 1 / odd + sum * square;
  return exponent * LN2_HIGH + (2 * s * sum + exponent * LN2_LOW);
}
