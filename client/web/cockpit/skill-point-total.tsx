// The pilot's skill points, counting up while something is in training.
import type { Sheet } from '#protocol/skills.ts';
import { formatNumber } from '../lib/format.ts';
import { skillPointsPerHour, totalSkillPoints } from '../lib/progress.ts';
import { useNow } from '../state/use-now.ts';

export function SkillPointTotal({ sheet }: { sheet: Sheet }) {
  const now = useNow(1_000);
  const perHour = skillPointsPerHour(sheet.queue);
  return (
    <span className="total">
      <strong>{formatNumber(totalSkillPoints(sheet, now))}</strong>
      <span className="total-unit"> skill points</span>
      {perHour !== undefined && <small>+{formatNumber(perHour)} / hour</small>}
    </span>
  );
}
