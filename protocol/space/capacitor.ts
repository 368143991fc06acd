// The capacitor: what a warp takes, and how the charge comes back.
import type { BodyTable } from './table.ts';

/** Nearer to full than this it is full, and costs nothing any more. */
const FULL_SHARE = 1 - 1e-6;

/**
 * A second of recharge in closed form: sqrt(charge / capacity) nears 1 with e^(-5 t / recharge
 * time). Source: EVE University, "Capacitor".
 */
export function recharge(table: BodyTable, slot: number): void {
  const capacity = table.capacitorGj[slot]!;
  const charge = table.chargeGj[slot]!;
  if (charge >= capacity) return;
  const root = 1 + (Math.sqrt(charge / capacity) - 1) * table.rechargeDecay[slot]!;
  table.chargeGj[slot] = root >= FULL_SHARE ? capacity : capacity * root * root;
}

/** Gigajoules for so many AU: mass * distance * need. Source: EVE University, "Warp". */
export function warpNeedGj(table: BodyTable, slot: number, distanceAu: number): number {
  return table.massKg[slot]! * table.warpNeed[slot]! * distanceAu;
}
