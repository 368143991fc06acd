// What holds of influence and rewards, whatever happens.
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { changeInfluence, penaltiesAt, rewardOf } from './rules.ts';

describe('the influence of an incursion', () => {
  it('stays from 0 to 1, whatever happens, and scales its penalties', () => {
    const steps = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 50 });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), steps, (first, changes) => {
        const influence = changes.reduce(changeInfluence, first);
        const [penalty] = penaltiesAt(influence, [{ effect: 'damage-output', share: 0.5 }]);
        return influence >= 0 && influence <= 1 && penalty?.share === influence * 0.5;
      }),
    );
  });

  it('never lets a fleet earn more than its best', () => {
    const table = { minPilots: 8, maxPilots: 12, rewardCents: 1_000_000 };
    const encounter = {
      ...table,
      role: 'vanguard',
      perSystem: 3,
      influenceStep: 0.01,
      sites: [],
    } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 256 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (pilots, influence) => {
          const reward = rewardOf(encounter, influence, pilots);
          const isPaid = influence >= 1 ? reward === 0n : reward > 0n;
          return isPaid && reward <= 1_000_000n && reward * BigInt(pilots) <= 12_000_000n;
        },
      ),
    );
  });
});
