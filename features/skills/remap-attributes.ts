// `skills.remap-attributes`: spreads the free points anew, once a year or with a bonus remap.
import { PilotEntity } from '#entities/skills.ts';
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { remapAttributes } from '#protocol/skills.ts';
import { lockPilot } from './pilot.ts';
import { checkAttributes, REMAP_COOLDOWN_MS } from './rules.ts';
import { withNewAttributes } from './reschedule.ts';

export const remapAttributesCommand = implement(
  remapAttributes,
  async (tx, { characterId }, { attributes }) => {
    const refusal = checkAttributes(attributes);
    if (refusal) return refusal;
    const { row } = await lockPilot(tx, characterId);
    const isYearly = row.remapAvailableAt <= tx.now;
    if (!isYearly && row.bonusRemaps === 0) {
      return refuse('REMAP_NOT_AVAILABLE', { availableAt: row.remapAvailableAt.getTime() });
    }
    const spent = isYearly
      ? { remapAvailableAt: new Date(tx.now.getTime() + REMAP_COOLDOWN_MS) }
      : { bonusRemaps: row.bonusRemaps - 1 };
    return withNewAttributes(tx, characterId, async () => {
      await tx.manager.update(PilotEntity, { characterId }, { ...attributes, ...spent });
    });
  },
);
