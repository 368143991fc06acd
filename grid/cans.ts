// Orders about anchored cans: where one stands, who opens it, and back aboard with it. What takes
// long is asked for last: a password is hashed only where all else is right.
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import * as protocol from '#protocol/space.ts';
import type { Runtime } from '#queues/runtime.ts';
import { hashCanPassword } from '#features/debris/index.ts';
import {
  ANCHOR_DISTANCE_M,
  anchorCan,
  setCanPassword,
  unanchorCan,
  unlockCan,
} from '#features/space/index.ts';
import { asPilot, positionOf, seen, upon } from './cargo.ts';
import { carryingOut, type Helm } from './orders.ts';

export const canOrders = (runtime: Runtime) => [
  carryingOut(protocol.anchorCan, (helm, { itemId, password }) =>
    anchor(runtime, helm, itemId, password),
  ),
  carryingOut(protocol.unanchorCan, (helm, { debrisId }) =>
    seen(
      helm,
      upon(helm, debrisId, (aboard) => unanchorCan(runtime, aboard, debrisId)),
    ),
  ),
  carryingOut(protocol.unlockCan, (helm, { debrisId, password }) =>
    isOwn(helm, debrisId)
      ? undefined
      : upon(helm, debrisId, (aboard) => unlockCan(runtime, aboard, debrisId, password)),
  ),
  carryingOut(protocol.setCanPassword, (helm, { debrisId, password }) =>
    isOwn(helm, debrisId)
      ? upon(helm, debrisId, (aboard) => setCanPassword(runtime, aboard, debrisId, password))
      : refuse('NOT_FOUND', { debrisId }),
  ),
];

/** What the rows say again; hashing for others is saved. */
const isOwn = ({ system, vessel }: Helm, debrisId: number): boolean =>
  system.fixture(debrisId)?.object.ownerId === vessel.pilotId;

/** What a ship has to be able to get away from, and others to get at. */
const IN_THE_WAY_OF: ReadonlySet<string> = new Set(['station', 'stargate']);

async function anchor(runtime: Runtime, helm: Helm, itemId: number, password: string | undefined) {
  const { system, vessel } = helm;
  if (system.space.modeOf(vessel.shipId) === 'warp') return 'IN_WARP' as const;
  if (system.isNear(vessel.shipId, IN_THE_WAY_OF, ANCHOR_DISTANCE_M)) {
    return refuse('TOO_CLOSE_TO_ANCHOR', { leastDistanceM: ANCHOR_DISTANCE_M });
  }
  const at = positionOf(helm);
  const anchoring = asPilot(helm, async (aboard) => {
    const passwordHash = await hashOf(runtime, aboard.characterId, password);
    if (isRefusal(passwordHash)) return passwordHash;
    return anchorCan(runtime, aboard, { itemId, passwordHash }, at);
  });
  return seen(helm, anchoring);
}

async function hashOf(
  runtime: Runtime,
  characterId: number,
  password: string | undefined,
): Promise<string | Refusal | null> {
  return password === undefined ? null : hashCanPassword(runtime, characterId, password);
}
