// universe.get-jumps: how far solar systems are from one.
import { implement } from '#features/command.ts';
import { getJumps } from '#protocol/universe.ts';
import { jumpsBetween } from './catalogue/places.ts';

export const getJumpsQuery = implement(
  getJumps,
  async (tx, _caller, { fromSystemId, toSystemIds }) => {
    const ways = [];
    for (const solarSystemId of toSystemIds) {
      const jumps = (await jumpsBetween(tx, fromSystemId, solarSystemId)) ?? null;
      ways.push({ solarSystemId, jumps });
    }
    return ways;
  },
);
