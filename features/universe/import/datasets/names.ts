// Names by id, which YAML keeps apart from what they name: regions, constellations, systems, agents
// and those celestials whose names do not follow from what they orbit.
import { z } from 'zod';
import { dataset } from './dataset.ts';
import { Id, Name } from './fields.ts';

/** From the first agent up to the last celestial; what is named elsewhere is left out. */
const FIRST_ID = 3_000_000;
const END_ID = 50_000_000;

export const names = dataset(z.object({ itemID: Id, itemName: Name }), (entry, _id, emit) => {
  const { itemID, itemName } = entry;
  if (itemID < FIRST_ID || itemID >= END_ID) return;
  emit('name', { item_id: itemID, name: itemName });
});
