// The only door to debris: its commands, what its timer and cycle do, and how things get into space
// and out of it.
import type { AnyCommand } from '#features/command.ts';
import { jettisonCommand } from './jettison.ts';
import { listDebrisQuery } from './list-in-system.ts';
import { scoopCommand } from './take-from-debris.ts';

export { anchorCan, unanchorCan } from './anchor-can.ts';
export { changeLock, giveKey, hashCanPassword, tryPassword } from './can-lock.ts';
export { fireDecayDebris } from './decay.ts';
export { debrisIn } from './in-system.ts';
export { leaveDebris, type NewDebris } from './leave-debris.ts';
export { lookInside } from './look-inside.ts';
export { checkJetCan, openFrom, stowInDebris } from './stow.ts';
export { takeFromDebris } from './take-from-debris.ts';
export { sweepDebris } from './sweep.ts';

export const commands: AnyCommand[] = [listDebrisQuery, jettisonCommand, scoopCommand];
