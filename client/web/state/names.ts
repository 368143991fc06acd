// What the things are called that results speak of.
import type { Result } from '../../sdk/index.ts';
import type { Owner } from '#protocol/corporations.ts';
import type { SkillType, StationSummary, TypeSummary } from '#protocol/universe.ts';
import { mentionedIn, type Names } from '../lib/describe-result.ts';
import type { Catalogue } from './catalogue.ts';
import { useGame } from './game-context.ts';
import { ownerName, useOwners, type Owners } from './owners.ts';
import { useStore } from './store.ts';
import { typeName, useStations, useTypes } from './types.ts';

export interface Catalogues {
  readonly types: Catalogue<TypeSummary>;
  readonly stations: Catalogue<StationSummary>;
  readonly owners: Catalogue<Owner>;
}

/** News without names is better than none. */
const LONGEST_WAIT_MS = 2_000;

function namesFrom(
  skills: ReadonlyMap<number, SkillType>,
  types: ReadonlyMap<number, TypeSummary>,
  stations: ReadonlyMap<number, StationSummary>,
  owners: Owners,
): Names {
  return {
    skills,
    type: (typeId) => typeName(types, typeId),
    station: (stationId) => stations.get(stationId)?.name ?? 'a station',
    owner: (ownerId) => ownerName(owners, ownerId),
  };
}

/** Names for what a result speaks of, once they are known. */
export async function learnNames(
  { types, stations, owners }: Catalogues,
  skills: ReadonlyMap<number, SkillType>,
  result: Result,
): Promise<Names> {
  const { typeIds, stationIds, ownerIds } = mentionedIn(result);
  await Promise.all([
    whenKnown(types, typeIds),
    whenKnown(stations, stationIds),
    whenKnown(owners, ownerIds),
  ]);
  return namesFrom(skills, types.known.get(), stations.known.get(), owners.known.get());
}

function whenKnown<T>({ known, want }: Catalogue<T>, ids: readonly number[]): Promise<void> {
  const isKnown = (): boolean => ids.every((id) => known.get().has(id));
  if (isKnown()) return Promise.resolve();
  want(ids);
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(finish, LONGEST_WAIT_MS);
    const stop = known.subscribe(() => {
      if (isKnown()) finish();
    });
  });
}

/** Names for what results speak of; those that are not known yet are on their way. */
export function useNames(results: readonly Result[]): Names {
  const { training } = useGame();
  const mentioned = results.map(mentionedIn);
  const types = useTypes(mentioned.flatMap(({ typeIds }) => typeIds));
  const stations = useStations(mentioned.flatMap(({ stationIds }) => stationIds));
  const owners = useOwners(mentioned.flatMap(({ ownerIds }) => ownerIds));
  return namesFrom(useStore(training.skills), types, stations, owners);
}
