// What packaged things take up.
import { expect, test } from 'vitest';
import { packagedVolumeOf } from './packaged-volumes.ts';

test.each([
  ['a frigate', 587, 25, 27_289, 2_500],
  ['a shuttle', 672, 31, 5_000, 500],
  ['a battleship', 24_690, 27, 486_000, 50_000],
  ['a freighter', 20_183, 513, 17_550_000, 1_300_000],
  ['the large industrial command ship', 28_606, 941, 10_250_000, 500_000],
  ['the small industrial command ship', 42_244, 941, 400_000, 50_000],
  ['a medium cargo container', 3_293, 12, 325, 33],
  ['a large secure container', 3_465, 340, 650, 65],
  ['a freight container', 24_445, 649, 120_000, 1_200],
  ['a container of a station', 17_366, 448, 2_000_000, 10_000],
  ['a mineral', 34, 18, 0.01, 0.01],
])('%s', (_, typeId, groupId, volumeM3, packagedVolumeM3) => {
  expect(packagedVolumeOf(typeId, groupId, volumeM3)).toBe(packagedVolumeM3);
});

test('nothing grows when it is packaged', () => {
  expect(packagedVolumeOf(1, 27, 12)).toBe(12);
});
