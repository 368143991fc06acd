// Implants and boosters of a pilot. Items that carry them reach these operations; until a feature
// hands out such items, administrators do.
import { BoosterEntity, ImplantEntity } from '#entities/skills.ts';
import { implement } from '#features/command.ts';
import { boosterType, implantType } from '#features/universe/index.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import { grantBooster, grantImplant, type Queue } from '#protocol/skills.ts';
import type { Tx } from '#queues/runtime.ts';
import { isPilot } from './create-pilot.ts';
import { withNewAttributes } from './reschedule.ts';

/** Plugs an implant in; one in the same slot is destroyed. */
async function plugImplant(tx: Tx, characterId: number, typeId: number): Promise<Queue | Refusal> {
  const type = await implantType(tx, typeId);
  if (!type) return refuse('NOT_FOUND', { typeId });
  return withNewAttributes(tx, characterId, async () => {
    const row = { characterId, slot: type.slot, typeId };
    await tx.manager.upsert(ImplantEntity, row, ['characterId', 'slot']);
  });
}

/** Takes a booster; refused while another one works in its slot. */
async function takeBooster(tx: Tx, characterId: number, typeId: number): Promise<Queue | Refusal> {
  const type = await boosterType(tx, typeId);
  if (!type) return refuse('NOT_FOUND', { typeId });
  const { slot, durationMs } = type;
  let isTaken = false;
  const queue = await withNewAttributes(tx, characterId, async ({ boosters }) => {
    isTaken = boosters.some((booster) => booster.slot === slot);
    if (isTaken) return;
    const expiresAt = new Date(tx.now.getTime() + durationMs);
    await tx.manager.insert(BoosterEntity, { characterId, slot, typeId, expiresAt });
  });
  return isTaken ? refuse('SLOT_TAKEN', { slot }) : queue;
}

export const grantImplantCommand = implement(grantImplant, async (tx, _caller, input) =>
  (await isPilot(tx, input.characterId))
    ? plugImplant(tx, input.characterId, input.typeId)
    : refuse('NOT_FOUND', { characterId: input.characterId }),
);

export const grantBoosterCommand = implement(grantBooster, async (tx, _caller, input) =>
  (await isPilot(tx, input.characterId))
    ? takeBooster(tx, input.characterId, input.typeId)
    : refuse('NOT_FOUND', { characterId: input.characterId }),
);
