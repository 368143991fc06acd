// What an owner has, as far as it is opened, and what is being done with it.
import { useEffect, useMemo, useState } from 'react';
import { useGame } from '../state/game-context.ts';
import { toProblem } from '../state/problem.ts';
import { useStations, useTypes } from '../state/types.ts';
import { useReading, useResults } from '../state/use-reading.ts';
import { pathTo, placeTree, type PlaceNode } from './places.ts';
import { readHangar, type Contents, type Opened } from './read-hangar.ts';
import { isShip, toThing, type PlaceRef, type Thing, type Types } from './things.ts';

export interface Owner {
  corporationId?: number;
}

/** A hangar of another owner for whom the pilot acts, in the same station. */
export interface Handover {
  name: string;
  to: PlaceRef;
  /** Whose things they are then. */
  toOwnerId: number;
}

export interface Hangar {
  owner: Owner;
  handovers: readonly Handover[];
  dockedId: number;
  place: PlaceRef;
  failed: boolean;
  tree: readonly PlaceNode[];
  /** From the station down to the place that is shown. */
  path: readonly PlaceNode[];
  /** Undefined while it is read for the first time. */
  opened: Opened | undefined;
  things: readonly Thing[];
  types: Types;
  ownsNothing: boolean;
  /** Items that a command works upon. */
  pending: ReadonlySet<number>;
  toggle: (locationId: number) => void;
  /** Says whether it was done; why not comes up as a toast. */
  run: (things: readonly Thing[], work: () => Promise<unknown>) => Promise<boolean>;
}

const NONE: ReadonlySet<number> = new Set();
const NOTHING: Contents = { stations: [], opened: new Map() };
/** Ships that are looked into for a container that an address names. */
const MAX_SEARCHED = 20;

interface Where {
  owner: Owner;
  dockedId: number;
  place: PlaceRef;
  handovers: readonly Handover[];
}

export function useHangar({ owner, dockedId, place, handovers }: Where): Hangar {
  const [expanded, setExpanded] = useState<ReadonlySet<number>>(new Set([dockedId]));
  const reading = useContents(owner, [...new Set([...expanded, place.locationId])]);
  const contents = reading.data ?? NOTHING;
  const types = useTypes(typesIn(contents));
  const stations = useStations([dockedId, ...contents.stations.map((one) => one.locationId)]);
  const tree = useMemo(() => {
    const isCorporation = owner.corporationId !== undefined;
    return placeTree({ contents, types, stations, dockedId, isCorporation }, expanded);
  }, [contents, types, stations, dockedId, owner.corporationId, expanded]);
  const opened = contents.opened.get(place.locationId);
  const things = useMemo(
    () => (opened?.items ?? []).filter(isIn(place)).map((item) => toThing(item, types)),
    [opened, place.flag, place.locationId, types],
  );
  const path = pathTo(tree, place);
  useLookInside(path.length > 0, contents.opened.get(dockedId), types, setExpanded);
  return {
    owner,
    handovers,
    dockedId,
    place,
    failed: reading.failed,
    tree,
    path,
    opened,
    things,
    types,
    ownsNothing: reading.data !== undefined && contents.stations.length === 0,
    ...useCommands(reading),
    toggle: (locationId) =>
      setExpanded((before) => {
        const after = new Set(before);
        if (!after.delete(locationId)) after.add(locationId);
        return after;
      }),
  };
}

const isIn =
  ({ flag }: PlaceRef) =>
  (item: { flag: string }): boolean =>
    item.flag === flag;

const typesIn = ({ opened }: Contents): number[] => [
  ...new Set([...opened.values()].flatMap(({ items }) => items.map(({ typeId }) => typeId))),
];

/** Read anew when more is opened, and whenever the universe tells of anything. */
function useContents(owner: Owner, locationIds: readonly number[]) {
  const { client } = useGame();
  const name = `hangar ${owner.corporationId ?? 'own'}`;
  const reading = useReading(name, () => readHangar(client, owner, locationIds));
  const { reload } = reading;
  const wanted = locationIds.join();
  useEffect(() => reload(), [reload, wanted]);
  useResults('', reload);
  useEffect(() => client.listen('refresh', reload), [client, reload]);
  return reading;
}

function useCommands({ data, failed, reload }: ReturnType<typeof useContents>) {
  const { toasts } = useGame();
  const [pending, setPending] = useState(NONE);
  useEffect(() => setPending(NONE), [data, failed]);
  const run: Hangar['run'] = async (things, work) => {
    setPending(new Set(things.map(({ item }) => item.itemId)));
    try {
      await work();
      return true;
    } catch (error) {
      toasts.problem(toProblem(error));
      return false;
    } finally {
      reload();
    }
  };
  return { pending, run };
}

/** An address may name a container in a ship, of which nothing is known before it is opened. */
function useLookInside(
  isFound: boolean,
  station: Opened | undefined,
  types: Types,
  setExpanded: (change: (before: ReadonlySet<number>) => ReadonlySet<number>) => void,
): void {
  useEffect(() => {
    if (isFound || !station) return;
    const ships = station.items
      .filter((item) => item.singleton && isShip(types.get(item.typeId)))
      .slice(0, MAX_SEARCHED)
      .map(({ itemId }) => itemId);
    setExpanded((before) =>
      ships.every((id) => before.has(id)) ? before : new Set([...before, ...ships]),
    );
  }, [isFound, station, types, setExpanded]);
}
