// A trader and industrialist who plays by himself. What he does follows from his chance and from
// what he sees alone, so that the same seed makes the same decisions in the same universe.
import type { Random } from '../random.ts';
import { building, learn, start } from './building.ts';
import { hauling } from './hauling.ts';
import type { Action, Command, Scene } from './scene.ts';
import { buyBlueprint, buyMinerals, trading } from './trading.ts';
import { MINERALS } from './wares.ts';

const ACTIONS = [...trading, ...hauling, ...building];
const TOTAL_WEIGHT = ACTIONS.reduce((sum, [weight]) => sum + weight, 0);

function drawAction(random: Random): Action {
  let place = random.between(1, TOTAL_WEIGHT);
  for (const [weight, action] of ACTIONS) {
    place -= weight;
    if (place <= 0) return action;
  }
  throw new RangeError('weights do not add up');
}

export interface Bot {
  readonly scene: Scene;
  /** Does one thing, or finds that there is nothing to do. */
  turn(): Promise<void>;
}

interface Beginning {
  readonly characterId: number;
  readonly peers: readonly number[];
  readonly random: Random;
  readonly command: Command;
}

/** What makes a newcomer an industrialist. */
const FIRST_STEPS = [learn, buyBlueprint, buyMinerals, buyMinerals, buyMinerals, start];

/** Looks around, where it is and where else there is a market, and buys what it begins with. */
export async function createBot({ command, ...rest }: Beginning): Promise<Bot> {
  const characters = (await command('characters.list', {})) ?? [];
  const character = characters.find(({ characterId }) => characterId === rest.characterId);
  const stationId = character?.stationId ?? 0;
  const [station] = (await command('universe.get-stations', { stationIds: [stationId] })) ?? [];
  if (!station) throw new Error(`character ${rest.characterId} is nowhere`);
  const { regionId } = station;
  const typeId = MINERALS[0]?.typeId ?? 0;
  const book = (await command('market.get-book', { regionId, typeId, side: 'sell' })) ?? [];
  const marketIds = [...new Set([stationId, ...book.map((order) => order.stationId)])];
  marketIds.sort((a, b) => a - b);
  const scene: Scene = { ...rest, command, stationId, regionId, marketIds, company: {} };
  for (const step of FIRST_STEPS) await step(scene);
  return {
    scene,
    async turn() {
      await drawAction(scene.random)(scene);
    },
  };
}
