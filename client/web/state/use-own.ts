// What belongs to the pilot's circumstances: where it is, and the corporation that it leads.
import type { Corporation } from '#protocol/corporations.ts';
import { useGame } from './game-context.ts';
import type { Pilot } from './game.ts';
import { useReading } from './use-reading.ts';

interface Own {
  /** Null in space. */
  stationId: number | null;
  solarSystemId: number;
  corporation: Corporation | null;
}

/** Undefined until it is read. */
export function useOwn({ characterId }: Pilot): { own: Own | undefined; failed: boolean } {
  const { client } = useGame();
  const { data, failed } = useReading(`own ${characterId}`, async () => {
    const [characters, corporation] = await Promise.all([
      client.call('characters.list', {}),
      client.call('corporations.get-own', {}),
    ]);
    const character = characters.find((one) => one.characterId === characterId);
    if (!character) throw new Error('the account has no such character');
    const { stationId, solarSystemId } = character;
    return { stationId, solarSystemId, corporation };
  });
  return { own: data, failed };
}
