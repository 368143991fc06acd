// What bots of the starter universe deal in: the cheapest things that something can be made of.

export interface Ware {
  readonly typeId: number;
  /** What the universe asks for one. */
  readonly cents: number;
}

/** Pale Iron, Greenglass, Tallowsteel and Nightbrass, which the universe sells. */
export const MINERALS: readonly Ware[] = [
  { typeId: 205_001, cents: 650 },
  { typeId: 205_002, cents: 1_310 },
  { typeId: 205_003, cents: 4_370 },
  { typeId: 205_004, cents: 17_500 },
];

/** Charges, made out of these by the hundred. */
const PRODUCTS: readonly Ware[] = [
  { typeId: 210_001, cents: 1_710 },
  { typeId: 210_002, cents: 2_900 },
  { typeId: 210_021, cents: 1_880 },
];

export const WARES: readonly Ware[] = [...MINERALS, ...PRODUCTS];

/** Originals of the products, in their order. */
export const BLUEPRINTS: readonly Ware[] = [
  { typeId: 220_001, cents: 3_250_000 },
  { typeId: 220_002, cents: 5_440_000 },
  { typeId: 220_021, cents: 3_790_000 },
];

/** A small crate of 120 m³. */
export const CRATE: Ware = { typeId: 212_001, cents: 546_000 };

/** Fabrication, without which nothing is made, and what makes room for more orders and jobs. */
export const LESSONS = [
  { skillTypeId: 202_001, level: 1 },
  { skillTypeId: 202_401, level: 1 },
  { skillTypeId: 202_101, level: 1 },
  { skillTypeId: 202_401, level: 2 },
  { skillTypeId: 202_405, level: 1 },
];
