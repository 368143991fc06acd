// The door to space: where pilots and their ships are, and how they come and go.
import type { AnyCommand } from '#features/command.ts';
import { activateShipCommand, getLocationQuery } from './activate-ship.ts';
import { undockCommand } from './undock.ts';

export type { Aboard } from './aboard.ts';
export { setCanPassword, unlockCan } from './can-locks.ts';
export { anchorCan, jettisonCargo, lootDebris, stowCargo, unanchorCan } from './cargo.ts';
export { comeBack } from './come-back.ts';
export { boardShip, eject } from './board.ts';
export { dock, jump, passWormhole, vanish, type HeldFlight } from './leave-space.ts';
export {
  ANCHOR_DISTANCE_M,
  GATE_RANGE_M,
  jumpInAt,
  REACH_M,
  UNDOCK_INVULNERABILITY_S,
} from './rules.ts';
export { shipsIn, type ShipInSpace } from './ships.ts';
export { readSnapshot, saveSnapshot } from './snapshots.ts';

export const commands: AnyCommand[] = [activateShipCommand, undockCommand, getLocationQuery];
